package org.homeward.casefile;

import org.homeward.shared.CaseNumber;

/** The journey of a case ended; the outcome is a code of the model's end event. */
public record CaseEndedEvent(CaseNumber number, String outcome) {}
