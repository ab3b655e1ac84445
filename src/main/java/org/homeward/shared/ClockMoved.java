package org.homeward.shared;

import java.time.Instant;

/** The demo's clock was moved to this moment; who waits for time looks again before the mover gets an answer. */
public record ClockMoved(Instant now) {}
