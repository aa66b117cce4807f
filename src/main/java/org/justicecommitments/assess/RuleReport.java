package org.justicecommitments.assess;

import org.justicecommitments.finding.Severity;

/**
 * What became of a rule in a run.
 *
 * @param code the code of its findings
 * @param severity how much its findings matter
 * @param when one sentence: when it raises one
 * @param ran whether it could ask its question
 * @param reason why it could not; empty if it could
 * @param checked how many commitments it looked at
 * @param findings how many findings it raised
 */
public record RuleReport(
        String code, Severity severity, String when, boolean ran, String reason, long checked, long findings) {}
