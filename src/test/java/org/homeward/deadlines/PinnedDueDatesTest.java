package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.deadlines.counting.WorkingDays;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.DueDates;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PinnedDueDatesTest {

    private final CaseNumber number = CaseNumber.random(new Random());
    private final StepId step = new StepId(UUID.randomUUID().toString());
    private final Map<String, Object> variables = new HashMap<>();

    @Autowired
    private DueDates dueDates;

    @Autowired
    private Directory directory;

    @Autowired
    private DueExplanations explanations;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private CaseFactsRecords cases;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Instant now;

    @BeforeEach
    void open() {
        now = clock.instant();
        ActingParty.asSystem(
                "test",
                () -> cases.open(new CaseFacts(
                        number,
                        Corridor.of("TH-KH"),
                        null,
                        "TH-27",
                        "KH-1",
                        false,
                        new AgencyCode("TH-RTP-ATPD"),
                        now)));
    }

    @Test
    void a_step_of_the_origin_is_due_in_the_origins_working_days() {
        // when
        var due = due("requestAcknowledgement", "origin.focal-point");

        // then
        var cambodia = calendars.of(Corridor.of("TH-KH").origin());
        assertThat(workingDays.between(cambodia.country(), now, due.due())).isEqualTo(3);
        assertThat(due.due()).isEqualTo(cambodia.closes(cambodia.day(due.due())));
        assertThat(due.warn()).isBetween(now, due.due());
        assertThat(explanations.of(step)).hasValueSatisfying(told -> {
            assertThat(told.source()).isEqualTo("P6");
            assertThat(told.isDefault()).isTrue();
            assertThat(told.country()).isEqualTo(cambodia.country());
        });
        assertThat(explanations.sentences(step, Locale.ENGLISH)).isNotEmpty();
    }

    @Test
    void a_step_that_waits_for_the_person_has_a_next_talk_and_no_due_date() {
        // when
        var due = due("returnChoice", "destination.case-manager");

        // then
        assertThat(due.due()).isNull();
        assertThat(due.warn()).isNull();
        assertThat(due.nextTalk()).isAfter(now);
        assertThat(due.kind()).isEqualTo("personDecides");
    }

    @Test
    void a_step_is_counted_back_from_the_planned_hand_over() {
        // given
        variables.put(HandoverProcess.Variable.PLANNED_HANDOVER, "2027-03-15");

        // when
        var due = due("preDepartureCheck", "destination.shelter");

        // then
        assertThat(due.due()).isEqualTo(Instant.parse("2027-03-13T01:30:00Z"));
    }

    @Test
    void a_step_has_no_due_date_until_the_day_is_known() {
        // when
        var due = dueDates.forStep(
                "returnNotice", number, step, SideRole.of("destination.focal-point"), null, variables::get);

        // then
        assertThat(due).isEmpty();
        assertThat(explanations.of(step)).isPresent();
    }

    @Test
    void the_pinned_rule_stays_when_the_step_is_over() {
        // given
        due("screening", "destination.first-responder");

        // when
        dueDates.finished(step, now);

        // then
        assertThat(jdbc.sql("select finished_at is not null and deadline_key = 'screening' from pinned_rule"
                                + " where step_id = ?")
                        .param(step.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_timer_may_name_a_key() {
        assertThat(dueDates.forTimer("screening", null, now)).isEqualTo(now.plusSeconds(86_400));
    }

    @Test
    void a_step_counts_in_the_office_hours_of_its_agency() {
        // given
        var agency = new AgencyCode("KH-MOSVY");
        var cambodia = calendars.of(agency.country());
        var half = new OfficeHours(
                agency.country(),
                agency,
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                cambodia.zone(),
                LocalDate.of(2000, 1, 1),
                null,
                "order of the ministry");

        // when
        var due = directory.supposing(half, () -> dueDates.forStep(
                        "requestAcknowledgement",
                        number,
                        step,
                        SideRole.of("origin.focal-point"),
                        agency,
                        variables::get)
                .orElseThrow());

        // then
        dueDates.finished(step, now); // those hours were never in force: nobody counts it anew
        var local = due.due().atZone(cambodia.zone());
        assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(12, 0));
        assertThat(local.getDayOfWeek()).isNotEqualTo(DayOfWeek.FRIDAY);
        assertThat(jdbc.sql("select agency from pinned_rule where step_id = ?")
                        .param(step.value())
                        .query(String.class)
                        .single())
                .isEqualTo(agency.value());
    }

    private DueDates.Due due(String key, String role) {
        return dueDates.forStep(key, number, step, SideRole.of(role), null, variables::get)
                .orElseThrow();
    }
}
