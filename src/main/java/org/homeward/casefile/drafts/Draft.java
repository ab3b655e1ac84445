package org.homeward.casefile.drafts;

import java.time.Instant;
import java.util.Map;

/** What a person has begun to write in a step, by field, in which state, and when that was saved. */
public record Draft(Map<String, Object> data, String revision, Instant savedAt) {}
