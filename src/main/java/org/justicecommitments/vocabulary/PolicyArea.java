package org.justicecommitments.vocabulary;

/**
 * A policy area, sector or way of working by which OGP tags commitments.
 *
 * @param code the code in published files
 * @param label OGP's modern name
 * @param parent the code of the area above it; empty if there is none
 * @param group theme, sector, approach or other
 */
public record PolicyArea(String code, String label, String parent, String group) {}
