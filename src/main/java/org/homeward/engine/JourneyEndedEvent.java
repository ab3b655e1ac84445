package org.homeward.engine;

import java.time.Instant;
import org.homeward.shared.CaseNumber;

/**
 * A case's journey reached an end; told in the engine's transaction.
 *
 * @param how the end's outcome code in the model, {@code closed}, {@code helpDeclined} ...
 */
public record JourneyEndedEvent(CaseNumber number, String how, Instant at) {}
