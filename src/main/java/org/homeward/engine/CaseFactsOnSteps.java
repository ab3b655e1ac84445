package org.homeward.engine;

import org.homeward.procedures.CaseFacts;

/** Carries a case's facts to its open steps, which hold copies of them for the lists. */
public interface CaseFactsOnSteps {

    /** Writes the facts to all open steps of their case, in the caller's transaction. */
    void carry(CaseFacts facts);
}
