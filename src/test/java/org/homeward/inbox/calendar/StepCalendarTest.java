package org.homeward.inbox.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.RowCursor;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which days of open steps the calendar knows, of what kind, whose, and in which order. */
@DatabaseTest
class StepCalendarTest {

    private static final AgencyCode AGENCY = new AgencyCode("VN-CALENDAR-1");
    private static final String ME = "calendar.me";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Autowired
    StepCalendar calendar;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final CaseNumber number = CaseNumber.random(new SecureRandom());

    @BeforeEach
    void the_day_is_known() {
        clock.reset();
    }

    @AfterEach
    void made_up_steps_go() {
        database.sql("delete from work_item where step_id like 'calendar-%'").update();
        database.sql("delete from pinned_rule where step_id like 'calendar-%'").update();
    }

    @Test
    void each_step_stands_on_its_day_by_its_kind() {
        // given
        step("due", "userTask_any", "2026-03-10T09:30:00Z", null, null);
        step("talk", "userTask_any", null, "2026-03-11T09:30:00Z", null);
        step("visit", ReintegrationProcess.Step.VISIT_PERSON, "2026-03-12T09:30:00Z", null, null);
        step("travel", HandoverProcess.Step.HAND_OVER, "2026-03-13T09:30:00Z", null, null);

        // when
        var found = all(CalendarScope.agency);

        // then
        assertThat(found)
                .extracting(entry -> entry.day().getDayOfMonth() + " " + entry.kind())
                .containsExactly("10 due", "11 talk", "12 visit", "13 travel");
    }

    @Test
    void a_day_is_the_agencys_day() {
        // given: half past midnight in Viet Nam
        step("due", "userTask_any", "2026-03-09T17:30:00Z", null, null);

        // when, then
        assertThat(all(CalendarScope.agency)).singleElement().satisfies(entry -> assertThat(entry.day())
                .isEqualTo("2026-03-10"));
    }

    @Test
    void the_day_of_the_journey_is_known_from_its_preparation_once_for_a_case() {
        // given
        step("check", "userTask_any", "2026-03-18T02:00:00Z", null, null);
        step("prepare", "userTask_other", "2026-03-17T09:30:00Z", null, null);
        pinned("check", HandoverProcess.Variable.PLANNED_HANDOVER, LocalDate.of(2026, 3, 20));
        pinned("prepare", HandoverProcess.Variable.PLANNED_HANDOVER, LocalDate.of(2026, 3, 20));

        // when
        var found = all(CalendarScope.agency);

        // then
        assertThat(found)
                .extracting(CalendarEntry::kind)
                .containsExactly(EntryKind.due, EntryKind.due, EntryKind.travel);
        assertThat(found.get(2).day()).isEqualTo("2026-03-20");
    }

    @Test
    void late_is_an_agencys_due_date_alone_and_no_talk() {
        // given
        step("due", "userTask_any", "2026-03-01T09:30:00Z", null, null);
        step("talk", "userTask_any", null, "2026-03-01T09:30:00Z", null);
        step("paused", "userTask_any", "2026-03-01T09:30:00Z", null, null);
        database.sql("update work_item set paused = true where step_id = 'calendar-paused'")
                .update();

        // when, then
        assertThat(all(CalendarScope.agency))
                .extracting(entry -> entry.task() + " " + entry.state())
                .containsExactlyInAnyOrder("calendar-due late", "calendar-talk open", "calendar-paused paused");
    }

    @Test
    void mine_are_the_steps_that_I_took() {
        // given
        step("mine", "userTask_any", "2026-03-10T09:30:00Z", null, ME);
        step("free", "userTask_any", "2026-03-10T09:30:00Z", null, null);
        step("others", "userTask_any", "2026-03-10T09:30:00Z", null, "calendar.other");

        // when, then
        assertThat(ids(all(CalendarScope.mine))).containsExactly("calendar-mine");
        assertThat(ids(calendar.own(reader(AGENCY), Locale.ENGLISH))).containsExactly("calendar-mine");
        assertThat(all(CalendarScope.agency)).hasSize(3);
    }

    @Test
    void another_agency_and_a_group_that_the_reader_is_not_in_have_nothing_here() {
        // given
        step("due", "userTask_any", "2026-03-10T09:30:00Z", null, null);
        database.sql("update work_item set agency_group = 'supervisor' where step_id = 'calendar-due'")
                .update();

        // when, then
        assertThat(all(CalendarScope.agency)).isEmpty();
        assertThat(calendar.byDay(
                        query(CalendarScope.agency), 9, reader(new AgencyCode("VN-CALENDAR-2")), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void a_role_that_opens_no_case_has_no_calendar() {
        var researcher = new Actor(
                ME, ME, Set.of(Role.researcher), Set.of(), AGENCY, new CountryCode("VN"), Locale.ENGLISH, false);
        assertThatThrownBy(() -> calendar.byDay(query(CalendarScope.agency), 9, researcher, Locale.ENGLISH))
                .isInstanceOf(ActionNotAllowedException.class);
    }

    @Test
    void of_a_full_day_the_appointments_come_first_and_the_rest_is_counted() {
        // given
        for (int n = 0; n < 9; n++) {
            step("due" + n, "userTask_any", "2026-03-10T01:30:00Z", null, null);
        }
        step("talk", "userTask_any", null, "2026-03-10T09:30:00Z", null);

        // when
        var found = calendar.byDay(query(CalendarScope.agency), 4, reader(AGENCY), Locale.ENGLISH);

        // then
        assertThat(found).hasSize(4).extracting(CalendarEntry::kind).contains(EntryKind.talk);
        assertThat(found).extracting(CalendarEntry::ofDay).containsOnly(10L);
    }

    @Test
    void the_list_comes_page_by_page_each_entry_once() {
        // given
        for (int n = 0; n < 7; n++) {
            step("due" + n, "userTask_any", "2026-03-1" + n / 3 + "T09:30:00Z", null, null);
        }
        var paged = new ArrayList<String>();

        // when
        RowCursor after = null;
        do {
            var page = calendar.list(query(CalendarScope.agency), after, 2, reader(AGENCY), Locale.ENGLISH);
            assertThat(page.total()).isEqualTo(7);
            paged.addAll(ids(page.entries()));
            after = page.next();
        } while (after != null);

        // then
        assertThat(paged).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    private List<CalendarEntry> all(CalendarScope scope) {
        return calendar.byDay(query(scope), 9, reader(AGENCY), Locale.ENGLISH);
    }

    private static CalendarQuery query(CalendarScope scope) {
        return new CalendarQuery(scope, Set.of(), FIRST, LAST);
    }

    private static Actor reader(AgencyCode agency) {
        return new Actor(
                ME, ME, Set.of(Role.caseworker), Set.of(), agency, new CountryCode("VN"), Locale.ENGLISH, false);
    }

    private static List<String> ids(List<CalendarEntry> entries) {
        return entries.stream().map(CalendarEntry::id).toList();
    }

    private void step(String id, String key, @Nullable String due, @Nullable String talk, @Nullable String assignee) {
        database.sql("""
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key,
                            stage, role, agency, agency_group, unrouted, assignee, opened, due, next_talk, kind, child, host,
                            origin, form_key)
                        values (:id, :number, 'none', 'none', (select min(id_) from act_re_procdef), :key, 'protection', 'destination.case-manager',
                            :agency, 'caseworker', false, :assignee, :opened, :due, :talk, :kind, false, 'VN', 'LA', 'none')
                        """)
                .param("id", "calendar-" + id)
                .param("number", number.value())
                .param("key", key)
                .param("agency", AGENCY.value())
                .param("assignee", assignee)
                .param("opened", DatabaseTimes.of(clock.instant()))
                .param("due", due == null ? null : DatabaseTimes.of(Instant.parse(due)))
                .param("talk", talk == null ? null : DatabaseTimes.of(Instant.parse(talk)))
                .param("kind", due == null ? "personDecides" : "agencyDue")
                .update();
    }

    private void pinned(String id, String event, LocalDate day) {
        database.sql("""
                        insert into pinned_rule (step_id, case_number, deadline_key, role, country, amount, unit, kind,
                            start_event, calendar, second_calendar, landing, hours, pausable, warn_at, ladder, source,
                            is_default, started_on, explanation)
                        values (:id, :number, 'any', 'any', 'VN', 0, 'calendarDay', 'agencyDue', :event, 'acting', '',
                            'stay', 'through', true, '', '', 'default', true, :day, '[]')
                        """)
                .param("id", "calendar-" + id)
                .param("number", number.value())
                .param("event", event)
                .param("day", day)
                .update();
    }
}
