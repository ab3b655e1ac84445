package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.AbsenceInput;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.SomeSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each rung once, to those whom it may reach, and no flood. Long, since each kind of deadline and each way in which time passes
 * is looked at on one set-up.
 */
@WholeRun
@DatabaseTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=ladder")
class LateStepLadderTest {

    /** Thursday 5 March 2026, 16:30 in Bangkok. */
    private static final Instant DUE = Instant.parse("2026-03-05T09:30:00Z");

    private static final Instant WARN = Instant.parse("2026-03-04T09:30:00Z");

    @Autowired
    private SomeCases cases;

    @Autowired
    private CaseFactsRecords facts;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DeadlineSweep sweep;

    @Autowired
    private TestClock clock;

    @Autowired
    private LateStepLadder ladder;

    @Autowired
    private LadderPositions climbs;

    @Autowired
    private RungProcessing walk;

    @Autowired
    private LadderOpening opening;

    @Autowired
    private Consents consents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SystemActor system;

    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    private CaseNumber number;

    @BeforeEach
    void open() {
        transaction = new TransactionTemplate(transactions);
        // steps of other tests stand still: their people would get one summary for all
        database.sql("update step_ladder set next_at = null").update();
        number = cases.aCase().with(Readers.shelter()).build();
        ActingParty.asSystem(
                "test",
                () -> facts.open(new CaseFacts(
                        number,
                        Corridor.of("TH-KH"),
                        null,
                        "TH-27",
                        null,
                        false,
                        Readers.THAI_POLICE,
                        clock.instant())));
    }

    @Test
    void a_late_step_walks_exactly_its_ladder_each_rung_once_and_at_its_own_moment() {
        // given
        var step = step("agencyDue");

        // when
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();
        sweep.walkDue();

        // then
        assertThat(rungs(step))
                .startsWith(
                        "0 holder 2026-03-04T09:30:00Z",
                        "1 holder 2026-03-05T09:30:00Z",
                        "2 agency 2026-03-06T01:30:00Z",
                        "3 supervisor 2026-03-09T01:30:00Z")
                .hasSize(8);
    }

    @Test
    void two_sweepers_at_once_walk_each_rung_once() throws Exception {
        // given
        var steps = Stream.generate(() -> step("agencyDue")).limit(12).toList();
        clock.advance(Duration.ofDays(60));

        // when
        CompletableFuture.allOf(CompletableFuture.runAsync(sweep::walkDue), CompletableFuture.runAsync(sweep::walkDue))
                .get(60, TimeUnit.SECONDS);
        sweep.walkDue();

        // then
        assertThat(steps).allSatisfy(step -> {
            assertThat(rungs(step)).hasSize(8);
            assertThat(notices(step)).doesNotHaveDuplicates();
        });
        assertThat(escalations()).isEqualTo(12 * 6);
    }

    @Test
    void what_a_crash_undid_is_walked_afterwards_and_nothing_twice() {
        // given
        var step = step("agencyDue");
        clock.moveTo(DUE.plusSeconds(60));

        // when
        ActingParty.asSystem(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    climbs.takeDue(clock.instant()).ifPresent(walk::untilNow);
                    status.setRollbackOnly();
                }));
        var undone = rungs(step);
        sweep.walkDue();
        sweep.walkDue();

        // then
        assertThat(undone).isEmpty();
        assertThat(rungs(step)).hasSize(2);
        assertThat(notices(step)).isNotEmpty().doesNotHaveDuplicates().allMatch(notice -> notice.startsWith("due "));
    }

    @Test
    void r2_of_what_the_person_decides_nobody_is_ever_told() {
        // given
        var step = step("personDecides");

        // when
        clock.advance(Duration.ofDays(200));
        sweep.walkDue();

        // then
        assertThat(rungs(step)).isEmpty();
        assertThat(states(step)).isEmpty();
        assertThatThrownBy(() -> ladder.remind(step.id(), Readers.shelter()))
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> ladder.escalate(step.id(), Readers.shelter()))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void r3_before_the_share_nobody_of_the_other_country_is_told() {
        // given
        cases.join(number, Readers.khmerFocalPoint());
        var step = step("agencyDue");

        // when
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();

        // then
        assertThat(reached(step)).isNotEmpty().allMatch(agency -> agency.startsWith("TH-"));
    }

    @Test
    void r3_after_the_share_both_focal_points_are_told_and_after_its_withdrawal_only_the_own_one() {
        // given
        cases.join(number, Readers.khmerFocalPoint());
        var consent = cases.answer(number, Purpose.ShareWithOriginAgency, ConsentValue.Given);
        messageCrossed();
        var shared = step("agencyDue");
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();

        // when
        cases.as(Readers.shelter(), () -> {
            consents.withdraw(number, consent, true, Readers.shelter());
            return true;
        });
        var later = step("agencyDue");
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();

        // then
        assertThat(reached(shared)).contains("TH-DATIP", "KH-MOSVY");
        assertThat(reached(later)).contains("TH-DATIP").doesNotContain("KH-MOSVY");
    }

    @Test
    void r15_before_and_at_a_limit_on_custody_supervisor_and_data_protection_officer_are_told() {
        // given
        account("ladder.dpo", Role.dataProtectionOfficer, "TH-DATIP");
        account("ladder.head", Role.supervisor, "TH-WPC-PTT");
        var step = step("custodyMax");

        // when
        clock.moveTo(DUE);
        sweep.walkDue();

        // then
        assertThat(rungs(step)).hasSize(2).allMatch(rung -> rung.contains("supervisor+dataProtectionOfficer"));
        assertThat(told(step, "custodyLimit")).contains("ladder.dpo", "ladder.head");
        assertThat(notices(step)).allMatch(notice -> notice.startsWith("custodyLimit "));
    }

    @Test
    void while_its_clock_stands_still_a_step_climbs_no_further() {
        // given
        var step = step("agencyDue");
        clock.moveTo(DUE);
        sweep.walkDue();

        // when
        redate(step, DUE, true);
        clock.advance(Duration.ofDays(30));
        sweep.walkDue();

        // then
        assertThat(rungs(step)).hasSize(2);
    }

    @Test
    void a_step_that_is_no_longer_late_climbs_no_further_and_no_rung_is_walked_again() {
        // given
        var step = step("agencyDue");
        clock.moveTo(Instant.parse("2026-03-06T05:00:00Z"));
        sweep.walkDue();

        // when
        redate(step, Instant.parse("2026-03-20T09:30:00Z"), false);
        clock.moveTo(Instant.parse("2026-03-24T05:00:00Z"));
        sweep.walkDue();

        // then
        assertThat(rungs(step)).hasSize(4).last().isEqualTo("3 supervisor 2026-03-24T01:30:00Z");
    }

    @Test
    void after_downtime_a_person_gets_one_summary_and_no_flood() {
        // given
        account("ladder.flooded", Role.supervisor, "TH-IMM-ARN");
        var steps = Stream.generate(() -> new SomeSteps(workItems, events)
                        .open(number, new AgencyCode("TH-IMM-ARN"), "agencyDue", clock.instant(), WARN, DUE))
                .limit(11)
                .toList();

        // when
        clock.moveTo(Instant.parse("2026-03-11T05:00:00Z"));
        sweep.walkDue();

        // then
        assertThat(steps).allSatisfy(step -> assertThat(rungs(step)).hasSize(4));
        assertThat(seen("select kind || ' ' || number from notice where account = ?", "ladder.flooded"))
                .containsExactly("summary 11");
    }

    @Test
    void who_is_away_is_told_beside_the_deputy() {
        // given
        account("ladder.away", Role.supervisor, "TH-MOL-SKA");
        account("ladder.deputy", Role.caseworker, "TH-MOL-SKA");
        absences.enter(
                new AbsenceInput(
                        "ladder.away", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-04-30"), "ladder.deputy"),
                Readers.with("ladder.away", Role.supervisor, "other", new AgencyCode("TH-MOL-SKA")));
        var step = new SomeSteps(workItems, events)
                .open(number, new AgencyCode("TH-MOL-SKA"), "agencyDue", clock.instant(), WARN, DUE);

        // when
        clock.moveTo(Instant.parse("2026-03-09T05:00:00Z"));
        sweep.walkDue();

        // then
        assertThat(told(step, "late")).contains("ladder.away", "ladder.deputy");
        assertThat(seen("""
                        select account from mail join notice on notice.id = mail.notice
                        where step_id = ? and kind = 'late' and account like 'ladder.%'
                        """, step.id().value())).containsExactly("ladder.deputy");
    }

    @Test
    void a_rung_walked_by_hand_is_not_walked_again_and_a_reminder_is_given_once_a_day() {
        // given
        var step = step("agencyDue");
        clock.moveTo(DUE.plusSeconds(60));
        sweep.walkDue();

        // when
        var level = ladder.escalate(step.id(), Readers.shelter());
        var first = ladder.remind(step.id(), Readers.shelter());
        var second = ladder.remind(step.id(), Readers.shelter());
        clock.moveTo(Instant.parse("2026-03-06T05:00:00Z"));
        sweep.walkDue();

        // then
        assertThat(level).isEqualTo(2);
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(rungs(step)).hasSize(3);
        assertThat(states(step).get(step.id()))
                .extracting(LadderState::level, LadderState::top, LadderState::told)
                .containsExactly(2, 7, "agency");
    }

    @Test
    void over_a_finished_step_nobody_is_told_any_more() {
        // given
        var step = step("agencyDue");
        clock.moveTo(DUE);
        sweep.walkDue();

        // when
        cases.run(Readers.shelter(), () -> new SomeSteps(workItems, events).finish(step, clock.instant()));
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();

        // then
        assertThat(rungs(step)).hasSize(2);
        assertThat(states(step)).isEmpty();
    }

    @Test
    void a_finished_step_leaves_no_notice_above_either() {
        // given
        account("ladder.above", Role.supervisor, "TH-DATIP");
        var step = step("agencyDue");
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();
        assertThat(above()).isPositive();

        // when
        cases.run(Readers.shelter(), () -> new SomeSteps(workItems, events).finish(step, clock.instant()));

        // then
        assertThat(above()).isZero();
    }

    /** Notices of this case to who isn't told which step it is. */
    private int above() {
        return system.sees(() ->
                database.sql("""
                        select count(*) from notice
                        where case_number = ? and account = 'ladder.above' and step_id is null and over is null
                        """).param(number.value()).query(Integer.class).single());
    }

    @Test
    void a_forgotten_pause_reminds_who_began_it_and_the_supervisors_once_for_review_and_once_for_its_end() {
        // given
        account("ladder.pauser", Role.caseworker, "TH-WPC-PTT");
        account("ladder.head", Role.supervisor, "TH-WPC-PTT");
        var step = step("agencyDue");
        redate(step, DUE, true);
        pausedUntil(step, "2026-03-10", "2026-03-20");

        // when
        clock.moveTo(Instant.parse("2026-03-12T05:00:00Z"));
        sweep.walkDue();
        sweep.walkDue();
        var afterReview = told(step, "pauseForgotten");
        clock.moveTo(Instant.parse("2026-03-22T05:00:00Z"));
        sweep.walkDue();

        // then
        assertThat(afterReview).containsOnlyOnce("ladder.pauser", "ladder.head");
        assertThat(told(step, "pauseForgotten")).hasSize(2 * afterReview.size());
    }

    private void pausedUntil(OpenStep step, String review, String end) {
        cases.run(Readers.shelter(), () -> database.sql("""
                        insert into pause (step_id, case_number, reason, started, started_by, started_agency,
                            planned_end, review_on)
                        values (?, ?, 'borderClosed', now(), 'ladder.pauser', 'TH-WPC-PTT', ?::date, ?::date)
                        """)
                .params(step.id().value(), step.number().value(), end, review)
                .update());
    }

    private OpenStep step(String kind) {
        return new SomeSteps(workItems, events).open(number, Readers.THAI_SHELTER, kind, clock.instant(), WARN, DUE);
    }

    private Map<StepId, LadderState> states(OpenStep step) {
        return ActingParty.as(step.agency(), () -> ladder.states(List.of(step.id())));
    }

    private void redate(OpenStep step, Instant due, boolean paused) {
        new SomeSteps(workItems, events).redate(step, due, paused);
        transaction.executeWithoutResult(
                status -> opening.again(workItems.find(step.id()).orElseThrow()));
    }

    private void messageCrossed() {
        database.sql("""
                        insert into message (case_number, name, from_agency, to_agency, from_country, to_country,
                            from_instance, payload, sent, next_attempt)
                        values (?, '""" + RepatriationProcess.Message.TRACING_REQUESTED + """
                        ', 'TH-DATIP', 'KH-MOSVY', 'TH', 'KH', 'none', '{}',
                            now(), 'infinity')
                        """)
                .param(number.value())
                .update();
    }

    private void account(String username, Role role, String agency) {
        if (accounts.byName(username).isEmpty()) {
            accounts.create(
                    new AccountInput(username, "A person", Set.of(role), Set.of(), new AgencyCode(agency), "en", false),
                    "a-password-of-the-tests");
        }
    }

    private List<String> rungs(OpenStep step) {
        return system.sees(() -> database.sql("select level, who, at from rung where step_id = ? order by level")
                .param(step.id().value())
                .query((row, index) ->
                        row.getInt(1) + " " + row.getString(2) + " " + DatabaseTimes.fromOrNull(row, "at"))
                .list());
    }

    private List<String> reached(OpenStep step) {
        return seen(
                "select distinct unnest(agencies) from rung where step_id = ?",
                step.id().value());
    }

    /** What the ladder told; that the step is new is told as well. */
    private List<String> notices(OpenStep step) {
        return seen("""
                        select kind || ' ' || coalesce(account, agency) from notice
                        where step_id = ? and kind <> 'newWork' order by id
                        """, step.id().value());
    }

    private List<String> told(OpenStep step, String kind) {
        return seen(
                "select account from notice where case_number = ? and kind = ? and account is not null",
                step.number().value(),
                kind);
    }

    private List<String> seen(String query, String... params) {
        return system.sees(() ->
                database.sql(query).params(List.of(params)).query(String.class).list());
    }

    private int escalations() {
        return system.sees(
                () -> database.sql("select count(*) from timeline where case_number = ? and kind = 'stepEscalated'")
                        .param(number.value())
                        .query(Integer.class)
                        .single());
    }
}
