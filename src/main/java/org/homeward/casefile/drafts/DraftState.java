package org.homeward.casefile.drafts;

import java.time.Instant;

/** The state of a draft, and the time at which it was saved, without its content. */
public record DraftState(String revision, Instant savedAt) {}
