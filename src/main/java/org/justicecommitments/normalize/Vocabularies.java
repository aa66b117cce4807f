package org.justicecommitments.normalize;

import org.justicecommitments.vocabulary.CodedAnswers;
import org.justicecommitments.vocabulary.MemberList;
import org.justicecommitments.vocabulary.MissingCodes;
import org.justicecommitments.vocabulary.PolicyAreas;

/**
 * The reviewed code lists by which cells are understood.
 *
 * @param members the members of OGP
 * @param areas the policy areas
 * @param answers the labels and numbers of coded answers
 * @param missing what stands where there is no value
 */
public record Vocabularies(MemberList members, PolicyAreas areas, CodedAnswers answers, MissingCodes missing) {}
