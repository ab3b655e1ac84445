package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.engine.BackdatedEntry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.DueDates;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open clocks follow the data with the rule that is pinned to them. */
@DatabaseTest
class DueDateRecountTest {

    private static final CountryCode KH = new CountryCode("KH");

    private final CaseNumber number = CaseNumber.random(new Random());
    private final Map<String, Object> variables = new HashMap<>();

    @Autowired
    private DueDates dueDates;

    @Autowired
    private DueExplanations explanations;

    @Autowired
    private DueDateRecount recount;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Directory directory;

    @Autowired
    private CaseFactsRecords cases;

    @Autowired
    private BackdatedEntry entry;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void open() {
        system(() -> {
            cases.open(new CaseFacts(
                    number,
                    Corridor.of("TH-KH"),
                    null,
                    null,
                    null,
                    false,
                    new AgencyCode("TH-RTP-ATPD"),
                    clock.instant()));
            return true;
        });
    }

    @Test
    void a_new_holiday_moves_what_counts_over_it_and_nothing_else() {
        // given
        var counted = pinned("requestAcknowledgement", "origin.focal-point");
        var elsewhere = pinned("tracingRequest", "destination.focal-point");
        var hours = pinned("screening", "origin.first-responder");
        var before = due(counted);

        // when
        var moves = system(() -> recount.preview(KH, withHoliday("2026-03-04"), "holidayTable"));

        // then
        assertThat(moves)
                .filteredOn(move -> move.number().equals(number))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.step()).isEqualTo(counted);
                    assertThat(move.before()).isEqualTo(before).isEqualTo("2026-03-05T10:00:00Z");
                    assertThat(move.after()).isEqualTo("2026-03-06T10:00:00Z");
                });
        assertThat(due(counted)).isEqualTo(before);
        assertThat(List.of(elsewhere, hours)).doesNotHaveDuplicates();
    }

    @Test
    void without_a_change_nothing_moves() {
        // given
        pinned("requestAcknowledgement", "origin.focal-point");
        pinned("returnChoice", "destination.case-manager");

        // when / then
        assertThat(system(() -> recount.ofCase(number, "holidayTable"))).isEmpty();
        assertThat(system(() -> recount.preview(KH, calendars.of(KH), "holidayTable")))
                .noneMatch(move -> move.number().equals(number));
    }

    @Test
    void the_pinned_rule_stays_and_its_calendar_follows_the_corridor() {
        // given
        var step = pinned("tracingRequest", "destination.focal-point");
        jdbc.sql("update pinned_rule set calendar = 'origin', amount = 5 where step_id = ?")
                .param(step.value())
                .update();
        system(() -> recount.ofCase(number, "newDate"));
        assertThat(due(step)).isEqualTo("2026-03-09T10:00:00Z");

        // when
        system(() -> {
            cases.change(
                    number,
                    facts -> new CaseFacts(
                            number, Corridor.of("TH-VN"), null, null, null, false, facts.openedBy(), facts.openedAt()));
            return true;
        });

        // then: offices in Viet Nam close at another hour, five working days stay five
        var vietnam = calendars.of(new CountryCode("VN"));
        assertThat(due(step)).isEqualTo(vietnam.closes(LocalDate.parse("2026-03-09")));
    }

    @Test
    void a_late_entrys_day_stays_where_the_clock_started() {
        // given
        var really = clock.instant().minusSeconds(5 * 86_400);
        var step = entry.of(really, () -> pinned("tracingRequest", "destination.focal-point"));
        var before = due(step);

        // when
        system(() -> recount.ofCase(number, "childChanged"));

        // then
        assertThat(due(step)).isEqualTo(before);
        assertThat(explanations.of(step).orElseThrow().lines())
                .extracting(ExplanationLine::messageKey)
                .contains("deadlines.explain.doneEarlier");
    }

    @Test
    void a_child_found_out_keeps_the_rule_of_the_open_step() {
        // given
        var step = pinned("screening", "destination.first-responder");
        var before = explanations.of(step).orElseThrow();

        // when
        system(() -> {
            cases.change(number, facts -> facts.withChild(true));
            return true;
        });

        // then
        assertThat(explanations.of(step)).contains(before);
    }

    private WorkingCalendar withHoliday(String day) {
        var days = new ArrayList<>(directory.holidays(KH));
        days.add(new Holiday(KH, LocalDate.parse(day), false, Map.of("en", "New"), false, "test"));
        return WorkingCalendar.of(List.of(directory.officeHours(KH)), days);
    }

    private StepId pinned(String key, String role) {
        var step = new StepId(UUID.randomUUID().toString());
        dueDates.forStep(key, number, step, SideRole.of(role), null, variables::get);
        return step;
    }

    private Instant due(StepId step) {
        return explanations.of(step).orElseThrow().due();
    }

    private static <T> T system(Supplier<T> work) {
        return ActingParty.asSystem("test", work);
    }
}
