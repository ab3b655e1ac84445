package org.homeward.directory.people;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The time for which a token opens the API.
 *
 * @param validFor from its making; 90 days is a proposed default
 */
@Validated
@ConfigurationProperties("homeward.tokens")
public record TokenSettings(
        @DefaultValue("90d") @DurationMin(minutes = 1) Duration validFor) {}
