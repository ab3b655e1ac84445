package org.homeward.casefile;

/** The answer to a question for consent. Not asked, declined and withdrawn are three values (R1). */
public enum ConsentValue {
    NotAsked,
    Given,
    Declined,
    Withdrawn,
    Expired
}
