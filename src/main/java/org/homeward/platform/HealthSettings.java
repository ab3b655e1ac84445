package org.homeward.platform;

import org.homeward.shared.InvalidSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The conditions of a healthy node.
 *
 * @param room how much must be free where the database keeps its files, and where the data folder is ({@code HOMEWARD_HEALTH_ROOM});
 *     PostgreSQL itself asks for 16 MB at a time, for the next file of its log; 1 GB at most
 */
@ConfigurationProperties("homeward.health")
record HealthSettings(@DefaultValue("16MB") DataSize room) {

    /** Each question takes so much for a moment: more would keep the disk busy. */
    private static final DataSize MOST = DataSize.ofGigabytes(1);

    HealthSettings {
        InvalidSettingException.unless(!room.isNegative() && room.compareTo(MOST) <= 0, "homeward.health.room");
    }
}
