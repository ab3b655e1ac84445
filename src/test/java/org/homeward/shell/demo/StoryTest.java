package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.homeward.directory.Accounts;
import org.homeward.directory.DemoAccounts;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.engine.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An adult's way from detection in Thailand to closure in Cambodia. */
@ProcessTest
class StoryTest {

    @Autowired
    StoryTeller teller;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseStages stages;

    @Autowired
    WorkItems workItems;

    @Autowired
    TestClock clock;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void accounts() {
        if (accounts.byName("th.police1").isEmpty()) {
            DemoAccounts.rows().forEach(row -> accounts.create(row, "a password for tests only"));
        }
    }

    @Test
    void an_adult_travels_from_detection_in_thailand_to_closure_in_cambodia() {
        // given
        var number = teller.open("th.police1", 0, Map.of());

        // when
        for (var line : StoryLine.thKhAdult()) {
            if (line.isClock()) {
                clock.advance(Duration.ofDays(Period.parse(line.form()).getDays()));
                ActingParty.asSystem("clock", jobs::runDue);
            } else {
                assertThat(teller.play(number, 0, line))
                        .as("%s is open; open are %s", line.step(), workItems.ofCase(number))
                        .isTrue();
            }
        }

        // then
        assertThat(stages.ended(number)).map(CaseStages.Ended::how).contains("closed");
        assertThat(workItems.ofCase(number)).isEmpty();
    }
}
