package org.homeward.sop;

import java.time.Instant;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;

/**
 * A service that is asked for in a case, or given.
 *
 * @param id its number within the case
 * @param service a code of the catalogue, {@code health}
 * @param asker who asks as the asked agency knows it: for a shelter its focal point (R9)
 * @param step the other agency's step that asks, open or as it was
 * @param asked when that agency was asked
 */
public record RequestedService(int id, String service, AgencyCode asker, OpenStep step, Instant asked) {}
