package org.homeward.deadlines.ladder;

import org.homeward.shared.InvalidSettingException;
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

    private static final int MOST_DAYS = 60;

    LadderSettings {
        InvalidSettingException.unless(summaryAbove > 0, "homeward.ladder.summary-above");
        InvalidSettingException.unless(promiseDays >= 0 && promiseDays <= MOST_DAYS, "homeward.ladder.promise-days");
    }
}
