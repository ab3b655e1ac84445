package org.homeward.engine;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;

/** A case reached a stage for the first time; told in the engine's transaction. */
public record StageEntered(CaseNumber number, Stage stage, Instant at) {}
