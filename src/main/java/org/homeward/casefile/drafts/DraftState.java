package org.homeward.casefile.drafts;

import java.time.Instant;

/** Which state a draft is in, and when it was saved, without what it says. */
public record DraftState(String revision, Instant savedAt) {}
