package org.homeward.cases;

import java.time.Period;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits that an intake is held against.
 *
 * @param detectedWithin how long ago a person may have been detected: a proposed default against slips of the pen
 */
@ConfigurationProperties("homeward.intake")
record IntakeSettings(@DefaultValue("20y") Period detectedWithin) {

    boolean tooLongAgo(ZonedDateTime detected, ZonedDateTime now) {
        return detected.isBefore(now.minus(detectedWithin));
    }
}
