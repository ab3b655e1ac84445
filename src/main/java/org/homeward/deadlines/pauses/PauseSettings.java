package org.homeward.deadlines.pauses;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times for which clocks may stand still.
 *
 * @param longest until the planned end; a proposed default
 * @param review until a witness hold is reviewed, at most (R17; a default of good practice)
 */
@ConfigurationProperties("homeward.pauses")
record PauseSettings(
        @DefaultValue("P1Y") Period longest,
        @DefaultValue("P90D") Period review) {}
