package org.homeward.deadlines.ladder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ladder's settings; proposed defaults.
 *
 * @param summaryAbove how many steps a person is told of one by one after a sweep; more become one summary
 * @param promiseDays for how many days at most the ladder waits for a date that the holder promised
 */
@ConfigurationProperties("homeward.ladder")
record LadderSettings(
        @DefaultValue("10") int summaryAbove,
        @DefaultValue("14") int promiseDays) {

    LadderSettings {
        if (summaryAbove < 1 || promiseDays < 0 || promiseDays > 60) {
            throw new IllegalArgumentException(
                    "homeward.ladder: summary-above is at least 1, promise-days lies between 0 and 60");
        }
    }
}
