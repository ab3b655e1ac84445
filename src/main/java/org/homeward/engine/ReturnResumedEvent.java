package org.homeward.engine;

import java.time.Instant;
import org.homeward.shared.CaseNumber;

/**
 * A return that had ended is talked about again; told in the engine's transaction.
 *
 * @param because a code of the step's form
 */
public record ReturnResumedEvent(CaseNumber number, String because, Instant at) {}
