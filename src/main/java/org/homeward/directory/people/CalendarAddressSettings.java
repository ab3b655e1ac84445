package org.homeward.directory.people;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether people may make an address for their calendar programs, and how long it can be read.
 *
 * @param allowed no: nobody can make one, and none can be read
 * @param validFor from its making; 90 days is a proposed default
 */
@Validated
@ConfigurationProperties("homeward.calendar-addresses")
public record CalendarAddressSettings(
        @DefaultValue("true") boolean allowed,
        @DefaultValue("90d") @DurationMin(minutes = 1) Duration validFor) {}
