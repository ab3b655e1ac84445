package org.homeward.engine;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ReturnOutcome;

/** A return ended without the person going home; told in the engine's transaction. */
public record ReturnEndedEvent(CaseNumber number, ReturnOutcome how, Instant at) {}
