package org.homeward.platform.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo's settings.
 *
 * @param now where the clock stands when the demo is made, null: now ({@code HOMEWARD_DEMO_NOW})
 * @param cases how many cases it has ({@code HOMEWARD_DEMO_CASES})
 */
@Validated
@ConfigurationProperties("homeward.demo")
public record DemoSettings(
        @Nullable OffsetDateTime now,
        @DefaultValue("30") @Min(0) @Max(1000) int cases) {}
