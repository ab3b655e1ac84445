package org.homeward.engine.hooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node works off the engine's jobs: timers of the models, and steps that go on by themselves.
 *
 * @param enabled whether this node does
 * @param threads how many at once
 * @param mostThreads how many at once when more wait; each takes a connection of the database's pool
 */
@ConfigurationProperties("homeward.jobs")
record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") int threads,
        @DefaultValue("4") int mostThreads) {}
