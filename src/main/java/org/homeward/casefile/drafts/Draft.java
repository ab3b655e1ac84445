package org.homeward.casefile.drafts;

import java.time.Instant;
import java.util.Map;

/** A person's unfinished answers to a step, by field, with the draft's state and the time at which it was saved. */
public record Draft(Map<String, Object> data, String revision, Instant savedAt) {}
