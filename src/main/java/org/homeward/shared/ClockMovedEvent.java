package org.homeward.shared;

import java.time.Instant;

/** The demo's clock was moved to this moment; everything that waits for time is looked at again before the mover gets an answer. */
public record ClockMovedEvent(Instant now) {}
