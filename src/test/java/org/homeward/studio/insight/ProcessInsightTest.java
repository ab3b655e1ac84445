package org.homeward.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a procedure against a computation from scratch over the same finished steps. */
@WholeRun
@DatabaseTest
class ProcessInsightTest {

    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int CASES = Boolean.getBoolean("homeward.long") ? 400 : 80;
    private static final String PROCESS = "insightOfTheTest";
    private static final List<String> STEPS = List.of("askFirst", "askSecond", "seldomAsked");
    private static final List<String> CORRIDORS = List.of("TH-KH", "KH-KH", "VN-KH");

    @Autowired
    JdbcClient database;

    @Autowired
    ProcessInsight insight;

    private final Random random = new Random(SEED);
    private final List<Done> done = new ArrayList<>();

    @BeforeEach
    void cases_went_through_the_steps() {
        for (int at = 0; at < CASES; at++) {
            var number = CaseNumber.random(random);
            var corridor = Corridor.of(CORRIDORS.get(random.nextInt(CORRIDORS.size())));
            known(number, corridor);
            for (var step : STEPS) {
                if (!step.equals("seldomAsked") || at < 9) {
                    finished(number, corridor, step);
                }
            }
        }
    }

    @AfterEach
    void nothing_is_left() {
        database.sql("delete from finished_step where process_key = :process")
                .param("process", PROCESS)
                .update();
        for (var number : done.stream().map(Done::number).distinct().toList()) {
            database.sql("delete from case_facts where case_number = :number")
                    .param("number", number)
                    .update();
        }
    }

    @Test
    void days_taken_are_those_of_a_computation_from_scratch() {
        // when
        var found = byStep(InsightFilter.NONE, owner("TH"));

        // then
        for (var step : STEPS) {
            var days = days(done.stream().filter(one -> one.step().equals(step)).toList());
            assertThat(found.get(step).done()).isEqualTo(new MaskedCaseCount((long) days.size(), null));
            if (days.size() < 10) {
                assertThat(found.get(step).half()).isNull();
                assertThat(found.get(step).nineOfTen()).isNull();
            } else {
                assertThat(found.get(step).half()).isCloseTo(percentile(days, 0.5), within(1e-6));
                assertThat(found.get(step).nineOfTen()).isCloseTo(percentile(days, 0.9), within(1e-6));
            }
        }
        assertThat(found.get("seldomAsked").done().count()).isEqualTo(9);
    }

    @Test
    void a_corridor_and_a_period_narrow_them_and_small_numbers_are_hidden() {
        for (var corridor : CORRIDORS) {
            for (var period : InsightPeriod.values()) {
                // when
                var filter = new InsightFilter(period, Corridor.of(corridor), null, null);
                var found = byStep(filter, owner(corridor.substring(0, 2)));

                // then
                for (var step : STEPS) {
                    var days = days(done.stream()
                            .filter(one ->
                                    one.step().equals(step) && one.corridor().equals(corridor))
                            .filter(one -> !one.finished().isBefore(period.since(TestClock.START)))
                            .toList());
                    var line = found.get(step);
                    if (days.size() < 11) {
                        assertThat(line == null || line.done().equals(new MaskedCaseCount(null, 11)))
                                .isTrue();
                        assertThat(line == null ? null : line.half()).isNull();
                    } else {
                        assertThat(Objects.requireNonNull(line).done().count()).isEqualTo(days.size());
                        assertThat(line.half()).isCloseTo(percentile(days, 0.5), within(1e-6));
                    }
                }
            }
        }
    }

    @Test
    void r3_steps_of_another_country_before_the_share_stand_only_in_unfiltered_totals() {
        // given
        var corridor = new InsightFilter(InsightPeriod.all, Corridor.of("TH-KH"), null, null);

        // when
        var host = byStep(corridor, owner("TH")).get("askFirst");
        var origin = byStep(corridor, owner("KH")).get("askFirst");
        var whole = byStep(InsightFilter.NONE, owner("KH")).get("askFirst");

        // then
        assertThat(host.done().count()).isGreaterThan(10);
        assertThat(origin == null || origin.done().isHidden()).isTrue();
        assertThat(whole.done().count()).isEqualTo(CASES);
    }

    @Test
    void only_process_owners_are_told() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> insight.steps(List.of(PROCESS), InsightFilter.NONE, reader("TH", Role.supervisor))))
                .isInstanceOf(ActionNotAllowedException.class);
    }

    private Map<String, StepInsight> byStep(InsightFilter filter, Actor reader) {
        var found = new HashMap<String, StepInsight>();
        insight.steps(List.of(PROCESS), filter, reader).forEach(step -> found.put(step.step(), step));
        return found;
    }

    private void known(CaseNumber number, Corridor corridor) {
        database.sql("""
                        insert into case_facts (case_number, host, origin, child, opened_by, opened_at)
                        values (:number, :host, :origin, false, 'TH-RTP-ATPD', :at)
                        """)
                .param("number", number.value())
                .param("host", corridor.host().value())
                .param("origin", corridor.origin().value())
                .param("at", DatabaseTimes.of(TestClock.START))
                .update();
    }

    /** At an agency of the host. */
    private void finished(CaseNumber number, Corridor corridor, String step) {
        var finished = TestClock.START.minus(Duration.ofDays(random.nextInt(500)));
        var opened = finished.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
        database.sql("""
                        insert into finished_step (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, agency, opened, finished, how)
                        values (:id, :number, :process, 'p', 'd', :step, 'repatriation', :agency, :opened, :finished,
                            'done')
                        """)
                .param("id", PROCESS + done.size())
                .param("number", number.value())
                .param("process", PROCESS)
                .param("step", step)
                .param("agency", corridor.host() + "-AGENCY")
                .param("opened", DatabaseTimes.of(opened))
                .param("finished", DatabaseTimes.of(finished))
                .update();
        done.add(new Done(number.value(), corridor.toString(), step, opened, finished));
    }

    private static List<Double> days(List<Done> steps) {
        return steps.stream()
                .map(step -> Duration.between(step.opened(), step.finished()).toSeconds() / 86_400.0)
                .sorted()
                .toList();
    }

    /** Between the two nearest of the sorted values. */
    private static double percentile(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    private static Actor owner(String country) {
        return reader(country, Role.processOwner);
    }

    private static Actor reader(String country, Role role) {
        return new Actor(
                "owner-of-the-test",
                "Owner",
                Set.of(role),
                new TreeSet<>(),
                new AgencyCode(country + "-DATIP"),
                new CountryCode(country),
                Locale.ENGLISH,
                true);
    }

    private record Done(String number, String corridor, String step, Instant opened, Instant finished) {}
}
