package org.homeward.shell.web.access;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of sign-in tries.
 *
 * @param perName failed sign-ins for one name within the time
 * @param perAddress failed sign-ins from one address within the time; an office shares one
 * @param apiPerSecond requests of one API account within a second
 */
@Validated
@ConfigurationProperties("homeward.sign-in")
record SignInLimits(
        @DefaultValue("10") @Min(1) int perName,
        @DefaultValue("100") @Min(1) int perAddress,
        @DefaultValue("15m") Duration within,
        @DefaultValue("50") @Min(1) int apiPerSecond) {}
