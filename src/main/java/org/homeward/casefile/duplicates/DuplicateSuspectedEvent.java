package org.homeward.casefile.duplicates;

import org.homeward.shared.CaseNumber;

/** A new case may be about a person who already has one. For the owner of the other case and the data protection officer only (R7). */
public record DuplicateSuspectedEvent(CaseNumber number, CaseNumber other, String kind, String user) {}
