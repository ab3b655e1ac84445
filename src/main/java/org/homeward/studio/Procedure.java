package org.homeward.studio;

import java.time.Instant;

/**
 * A procedure in force.
 *
 * @param version how often it was deployed
 * @param since when this version came into force
 */
public record Procedure(Sop sop, long version, Instant since) {}
