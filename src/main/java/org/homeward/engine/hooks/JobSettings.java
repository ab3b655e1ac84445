package org.homeward.engine.hooks;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings with which a node works off the engine's jobs: timers of the models, and steps that go on by themselves.
 *
 * @param enabled whether this node works them off, or leaves them to others
 * @param threads how many jobs are worked off at once
 * @param mostThreads how many when more wait, at least as many as {@code threads}; each takes a connection of the database's pool
 */
@Validated
@ConfigurationProperties("homeward.jobs")
record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") @Min(1) int threads,
        @DefaultValue("4") @Min(1) int mostThreads) {}
