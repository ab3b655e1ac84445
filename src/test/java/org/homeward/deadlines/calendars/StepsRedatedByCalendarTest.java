package org.homeward.deadlines.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StepsRedatedByCalendarTest {

    @Autowired
    private StepsRedatedByCalendar moved;

    @Autowired
    private JdbcClient database;

    @Test
    void r3_who_keeps_a_calendar_learns_of_the_steps_of_its_own_country_alone() {
        // given
        var number = CaseNumber.random(new Random(748_203));
        database.sql("""
                        insert into finished_step (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, agency, opened, finished, how)
                        values ('moved-step-1', :number, 'identification', 'p', 'd', 's', 'identification',
                            'TH-RTP-ATPD', :now, :now, 'done')
                        """)
                .param("number", number.value())
                .param("now", DatabaseTimes.of(TestClock.START))
                .update();
        var steps = List.of(
                new StepRedatedByCalendar(new StepId("moved-step-1"), number, null, null, null, TestClock.START));

        // then
        assertThat(moved.ownOf(new CountryCode("TH"), steps)).isEqualTo(steps);
        assertThat(moved.ownOf(new CountryCode("KH"), steps)).isEmpty();
    }
}
