package org.homeward.engine;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ReturnEnd;

/** A return ended without the person going home; told in the engine's transaction. */
public record ReturnEnded(CaseNumber number, ReturnEnd how, Instant at) {}
