package org.homeward.casefile;

import org.homeward.shared.CaseNumber;

/** The person's name was recorded, or recorded anew; the name itself isn't told. */
public record NameRecordedEvent(CaseNumber number) {}
