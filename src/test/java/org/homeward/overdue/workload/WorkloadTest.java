package org.homeward.overdue.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.AbsenceInput;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class WorkloadTest {

    private static final String AGENCY = "TH-LOAD-TEST";
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Workload workload;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Absences absences;

    @Autowired
    private TodayInCountry today;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void people() {
        account("load.ann", Role.caseworker);
        account("load.bo", Role.caseworker);
        account("load.head", Role.supervisor);
        account("load.admin", Role.administrator);
    }

    @Test
    void each_person_and_nobody_is_counted_as_the_rows_say() {
        // given
        step("late", "load.ann", "agencyDue", DAY.negated(), false);
        step("soon", "load.ann", "agencyDue", DAY.multipliedBy(2), false);
        step("later", "load.ann", "agencyDue", DAY.multipliedBy(9), false);
        step("never late", "load.ann", "personDecides", DAY.negated(), false);
        step("free", null, "agencyDue", DAY.negated(), false);
        step("left behind", "load.gone", "agencyDue", DAY, false);
        absences.enter(
                new AbsenceInput("load.bo", today.in(head().country()), today.in(head().country()), "load.ann"),
                head());

        // when
        var people = workload.of(head());

        // then
        assertThat(people)
                .extracting(PersonLoad::username)
                .containsExactly(null, "load.ann", "load.bo", "load.head", "load.gone");
        assertThat(people).extracting(person -> person.load().open()).containsExactly(1L, 4L, 0L, 0L, 1L);
        assertThat(people).extracting(person -> person.load().late()).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(people).extracting(person -> person.load().soon()).containsExactly(0L, 1L, 0L, 0L, 1L);
        assertThat(people).extracting(PersonLoad::works).containsExactly(false, true, true, true, false);
        assertThat(people.get(2).away())
                .satisfies(away -> assertThat(away.deputy()).isEqualTo("load.ann"));
    }

    @Test
    void the_most_urgent_is_late_first_then_by_day_and_on_one_day_the_childs() {
        // given
        step("limit", "load.ann", "custodyMax", DAY.multipliedBy(-3), false);
        step("late", "load.ann", "agencyDue", DAY.negated(), false);
        step("adult", "load.bo", "agencyDue", DAY, false);
        step("child", "load.bo", "agencyDue", DAY.plusHours(2), true);
        step("undated", null, "personDecides", null, true);
        step("dated", null, "agencyDue", DAY.multipliedBy(30), false);

        // when
        var people = workload.of(head());

        // then
        assertThat(people)
                .extracting(PersonLoad::next)
                .extracting(next -> next == null ? null : next.key())
                .containsExactly("dated", "late", "child", null);
    }

    @Test
    void a_persons_steps_are_listed_by_due_date_for_supervisors_only() {
        // given
        step("second", "load.ann", "agencyDue", DAY, false);
        step("first", "load.ann", "agencyDue", DAY.negated(), false);

        // then
        assertThat(workload.steps("load.ann", head())).extracting(OpenStep::key).containsExactly("first", "second");
        assertThatThrownBy(() -> workload.of(actor("load.ann"))).isInstanceOf(ActionNotAllowedException.class);
        assertThatThrownBy(() -> workload.steps("load.ann", actor("load.ann")))
                .isInstanceOf(ActionNotAllowedException.class);
    }

    private void step(String key, @Nullable String assignee, String kind, @Nullable Duration due, boolean child) {
        var now = TestClock.START.atOffset(ZoneOffset.UTC);
        database.sql("""
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, role, agency, agency_group, unrouted, assignee, opened, due, kind, child,
                            host, origin, form_key)
                        values (gen_random_uuid()::text, 'C-DTMP-D5KW', 'none', 'none', 'none', :key, 'protection', 'destination.shelter',
                            :agency, 'caseworker', false, :assignee, :opened, :due, :kind, :child, 'TH', 'KH', 'none')
                        """)
                .param("key", key)
                .param("agency", AGENCY)
                .param("assignee", assignee, java.sql.Types.VARCHAR)
                .param("opened", now)
                .param("due", due == null ? null : now.plus(due), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kind", kind)
                .param("child", child)
                .update();
    }

    private Actor head() {
        return actor("load.head");
    }

    private Actor actor(String username) {
        return accounts.actorOf(accounts.byName(username).orElseThrow());
    }

    private void account(String username, Role role) {
        accounts.create(
                new AccountInput(username, "Test person", Set.of(role), Set.of(), new AgencyCode(AGENCY), "en", false),
                "a fictional password");
    }
}
