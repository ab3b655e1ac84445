package org.homeward.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When a node is well.
 *
 * @param room how much must be free where the database keeps its files, and where the data folder is ({@code HOMEWARD_HEALTH_ROOM});
 *     PostgreSQL itself asks for 16 MB at a time, for the next file of its log
 */
@ConfigurationProperties("homeward.health")
record HealthSettings(@DefaultValue("16MB") DataSize room) {}
