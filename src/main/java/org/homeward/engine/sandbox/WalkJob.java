package org.homeward.engine.sandbox;

import java.time.Instant;

/**
 * What time brings next in a walk.
 *
 * @param id the job of the second engine
 * @param name what it belongs to, in the reader's language
 * @param due when it falls due on the walk's clock
 */
public record WalkJob(String id, String key, String name, Instant due) {}
