package org.justicecommitments.web;

/** A server that does not start, for a reason that a person can read. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
