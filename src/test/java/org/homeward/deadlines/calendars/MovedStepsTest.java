package org.homeward.deadlines.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.homeward.engine.CaseFacts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MovedStepsTest {

    @Autowired
    private MovedSteps moved;

    @Autowired
    private CaseFactsRecords cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void r3_who_keeps_the_origins_calendar_learns_nothing_of_a_case_that_the_origin_was_not_asked_about() {
        // given
        var number = CaseNumber.random(new Random(748_203));
        ActingParty.asSystem(
                "test",
                () -> cases.open(new CaseFacts(
                        number,
                        Corridor.of("TH-KH"),
                        null,
                        null,
                        null,
                        false,
                        new AgencyCode("TH-RTP-ATPD"),
                        TestClock.START)));
        var steps = List.of(new MovedStep(new StepId("step-1"), number, null, null, null, TestClock.START));

        // then
        assertThat(knownIn("TH", steps)).isEqualTo(steps);
        assertThat(knownIn("KH", steps)).isEmpty();
        assertThat(knownIn("VN", steps)).isEmpty();
    }

    private List<MovedStep> knownIn(String country, List<MovedStep> steps) {
        return ActingParty.asSystem("test", () -> new TransactionTemplate(transactions)
                .execute(status -> moved.knownIn(new CountryCode(country), steps)));
    }
}
