package org.homeward.casefile.drafts;

import java.time.Instant;
import java.util.Map;

/** What a person has begun to write in a step, by field, and when it was saved last. */
public record Draft(Map<String, Object> data, Instant savedAt) {}
