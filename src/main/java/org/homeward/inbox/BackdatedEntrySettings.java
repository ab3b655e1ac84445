package org.homeward.inbox;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limit of how far back an entry may reach.
 *
 * @param beforeOpening how long before a step opened here it may have been done, where earlier steps were entered late
 *     too: a proposed default
 */
@ConfigurationProperties("homeward.late-entry")
record BackdatedEntrySettings(@DefaultValue("30d") Period beforeOpening) {}
