package org.homeward.deadlines.pauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.PauseRequest.Hold;
import org.homeward.deadlines.ladder.DeadlineSweep;
import org.homeward.deadlines.pauses.PauseReview.Outcome;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R17: a witness hold has an order, an owner, a planned end and a review; preparation of the return goes on. Long, since what
 * may be recorded of a hold, and what may not, is looked at on one set-up.
 */
@ProcessTest
class R17WitnessHoldTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    WorkItems workItems;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String RISK = ReturnWishProcess.Step.ASSESS_RISK;
    private static final String ORDER = "Black 17/2569";
    private static final String TOO_LONG = "1234567890123456789012345678901234567890123456789012345678901";

    @Autowired
    Pauses pauses;

    @Autowired
    PauseReviews reviews;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseAccess access;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Test
    void without_the_orders_number_nobody_is_held_as_a_witness() {
        // given
        var step = story.open(story.before(RISK), RISK);

        // when
        var refused = refused(step, new PauseRequest(PauseReason.witnessHold, in(200), null, null, " "));

        // then
        assertThat(refused).containsExactly("reference");
        assertThat(ActingParty.as(step.agency(), () -> pauses.ofStep(step.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No. 12/2569, Court of Appeal Region 2",
                "คดีหมายเลขดำที่ อ.1234/2569, ศาลอุทธรณ์ภาค 2",
                "ដីកាលេខ ៤៥/២៦ (សាលាដំបូង): ក-៣",
                "ຄໍາສັ່ງ ເລກທີ 7/2026",
                "(2026) 京01 刑初 12-3"
            })
    void an_orders_number_may_stand_as_courts_write_it(String number) {
        // given
        var step = story.open(story.before(RISK), RISK);

        // when
        var held = hold(step, new PauseRequest(PauseReason.witnessHold, in(60), null, null, number));

        // then
        var own = holder(step);
        assertThat(ActingParty.as(own.agency(), () -> pauses.reference(held, own)))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>12</b>", "12; the person said", "a\nb", "7/2569 \"x\"", TOO_LONG})
    void what_is_no_number_is_refused(String number) {
        // given
        var step = story.open(story.before(RISK), RISK);

        // when / then
        assertThat(refused(step, new PauseRequest(PauseReason.witnessHold, in(60), null, null, number)))
                .containsExactly("reference");
    }

    @Test
    void the_review_is_ninety_days_ahead_at_most() {
        // given
        var step = story.open(story.before(RISK), RISK);

        // when / then
        assertThat(refused(step, hold(200, in(91)))).containsExactly("reviewOn");
        assertThat(hold(step, hold(200, null)).reviewOn()).isEqualTo(in(90));
    }

    @Test
    void it_has_an_owner_and_says_whether_the_person_is_willing() {
        // given
        var step = story.open(story.before(RISK), RISK);

        // when
        var held = hold(step, new PauseRequest(PauseReason.witnessHold, in(60), in(30), Hold.willing, ORDER));

        // then
        assertThat(held.hold()).isEqualTo(Hold.willing);
        assertThat(held.startedAgency()).isEqualTo(step.agency());
        assertThat(held.startedBy()).isEqualTo(holder(step).username());
        assertThat(held.plannedEnd()).isEqualTo(in(60));
    }

    @Test
    void a_hold_that_nobody_reviewed_is_found() {
        // given
        var held = hold(story.open(story.before(RISK), RISK), hold(200, in(30)));
        assertThat(forgotten()).doesNotContain(held.id());

        // when
        clock.advance(Duration.ofDays(32));

        // then
        assertThat(forgotten()).contains(held.id());
    }

    @Test
    void the_other_steps_of_the_case_go_on() {
        // given
        var number = story.before(ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);
        var held = story.open(number, ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);

        // when
        hold(held, hold(60, null));

        // then
        assertThat(workItems.ofCase(number))
                .hasSizeGreaterThan(1)
                .filteredOn(OpenStep::paused)
                .extracting(OpenStep::id)
                .containsExactly(held.id());
    }

    @Test
    void the_orders_number_is_its_agencys_alone_and_sealed_in_the_database() {
        // given
        var step = story.open(story.before(RISK), RISK);

        // when
        var held = hold(step, hold(60, null));

        // then
        var own = holder(step);
        assertThat(ActingParty.as(own.agency(), () -> pauses.reference(held, own)))
                .contains(ORDER);
        var other = story.actor("kh.mosvy1");
        assertThat(ActingParty.as(other.agency(), () -> pauses.reference(held, other)))
                .isEmpty();
        var kept = system.sees(() -> database.sql("select reference from pause where id = ?")
                .param(held.id())
                .query(byte[].class)
                .single());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("2569");
        assertThat(system.sees(() -> database.sql("select count(*) from timeline where codes::text like '%2569%'")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void a_review_lets_the_hold_go_on_with_another_day_another_will_and_a_new_order() {
        // given
        var step = story.open(story.before(RISK), RISK);
        var held = hold(step, hold(120, in(60)));
        var due = story.open(step.number(), RISK).due();
        clock.advance(Duration.ofDays(50));

        // when
        review(step, held, new NewReview(Outcome.goesOn, in(80), in(100), Hold.willing, "No. 12/2569 (Region 2)", 0));

        // then
        var now = running(step);
        assertThat(now.id()).isEqualTo(held.id());
        assertThat(now.reviewOn()).isEqualTo(in(80));
        assertThat(now.plannedEnd()).isEqualTo(in(100));
        assertThat(now.hold()).isEqualTo(Hold.willing);
        assertThat(story.open(step.number(), RISK).due()).isAfter(due.plus(Duration.ofDays(20)));
        var own = holder(step);
        assertThat(ActingParty.as(own.agency(), () -> pauses.reference(now, own)))
                .contains("No. 12/2569 (Region 2)");
        assertThat(reviewsOf(held)).singleElement().satisfies(review -> {
            assertThat(review.by()).isEqualTo(own.username());
            assertThat(review.at()).isEqualTo(clock.instant());
        });
        assertThat(logged(step)).contains("pauseReviewed " + own.username() + " " + held.id() + " goesOn");
    }

    @Test
    void from_review_to_review_there_are_ninety_days_at_most() {
        // given
        var step = story.open(story.before(RISK), RISK);
        var held = hold(step, hold(300, in(30)));
        clock.advance(Duration.ofDays(20));

        // when / then
        assertThat(catchThrowableOfType(InvalidContentException.class, () -> review(step, held, goesOn(in(91))))
                        .problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .containsExactly("reviewOn");
        assertThat(review(step, held, goesOn(null)).reviewOn()).isEqualTo(in(90));
    }

    @Test
    void a_hold_past_its_planned_end_goes_on_only_with_another_one() {
        // given
        var step = story.open(story.before(RISK), RISK);
        var held = hold(step, hold(30, in(30)));
        clock.advance(Duration.ofDays(31));

        // when / then
        assertThat(catchThrowableOfType(InvalidContentException.class, () -> review(step, held, goesOn(in(20))))
                        .problems())
                .extracting(InvalidContentException.FieldProblem::field)
                .containsExactly("plannedEnd");
    }

    @Test
    void a_review_may_end_the_hold() {
        // given
        var number = story.before(RISK);
        var step = story.open(number, RISK);
        var held = hold(step, hold(60, null));

        // when
        review(step, held, new NewReview(Outcome.ends, null, null, null, null, 0));

        // then
        assertThat(story.open(number, RISK).paused()).isFalse();
        assertThat(told(number, holder(step))).containsExactly("stepPaused", "pauseReviewed", "stepResumed");
        assertThatThrownBy(() -> review(step, held, goesOn(in(30)))).isInstanceOf(ConflictException.class);
    }

    @Test
    void who_looked_before_another_review_is_too_late() {
        // given
        var step = story.open(story.before(RISK), RISK);
        var held = hold(step, hold(60, null));
        review(step, held, goesOn(in(30)));

        // when / then
        assertThatThrownBy(() -> review(step, held, goesOn(in(40)))).isInstanceOf(ConflictException.class);
        assertThat(reviewsOf(held)).hasSize(1);
    }

    @Test
    void each_review_day_that_passes_reminds_once() {
        // given
        var step = story.open(story.before(RISK), RISK);
        var held = hold(step, hold(200, in(30)));
        clock.advance(Duration.ofDays(32));
        sweep.walkDue();
        sweep.walkDue();
        assertThat(reminders(held)).isEqualTo(1);

        // when
        review(step, held, goesOn(in(30)));
        sweep.walkDue();
        assertThat(reminders(held)).isEqualTo(1);
        clock.advance(Duration.ofDays(32));
        sweep.walkDue();
        sweep.walkDue();

        // then
        assertThat(reminders(held)).isEqualTo(2);
    }

    @Test
    void a_review_day_after_the_planned_end_reminds_too() {
        // given
        var held = hold(story.open(story.before(RISK), RISK), hold(30, in(60)));
        clock.advance(Duration.ofDays(32));
        sweep.walkDue();

        // when
        clock.advance(Duration.ofDays(30));
        sweep.walkDue();

        // then
        assertThat(reminders(held)).isEqualTo(2);
    }

    @Test
    void who_was_shown_the_orders_number_in_which_step_is_in_the_log() {
        // given
        var step = story.open(story.before(RISK), RISK);
        var held = hold(step, hold(60, null));
        var own = holder(step);
        var other = story.actor("kh.mosvy1");

        // when
        ActingParty.as(own.agency(), () -> pauses.reference(held, own));
        ActingParty.as(other.agency(), () -> pauses.reference(held, other));

        // then
        assertThat(logged(step))
                .filteredOn(entry -> entry.startsWith("pauseReferenceRead"))
                .containsExactly("pauseReferenceRead " + own.username() + " " + held.id());
    }

    @Test
    void across_the_border_a_review_is_a_date_that_moved() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var step = story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        var held = hold(step, hold(60, null));

        // when
        review(step, held, new NewReview(Outcome.goesOn, null, in(90), null, null, null));

        // then
        assertThat(told(number, story.actor("th.focal1"))).containsExactly("stepPaused", "stepRedated");
    }

    private PauseReview review(OpenStep step, Pause held, NewReview asked) {
        var by = holder(step);
        return ActingParty.as(by.agency(), () -> reviews.review(step.id(), held.id(), asked, by));
    }

    private static NewReview goesOn(@Nullable LocalDate reviewOn) {
        return new NewReview(Outcome.goesOn, reviewOn, null, null, null, 0);
    }

    private Pause running(OpenStep step) {
        return ActingParty.as(step.agency(), () -> pauses.running(step.id()).orElseThrow());
    }

    private List<PauseReview> reviewsOf(Pause held) {
        return ActingParty.as(held.startedAgency(), () -> reviews.ofPause(held.id()));
    }

    private int reminders(Pause held) {
        return system.sees(() -> database.sql("select count(*) from pause_reminder where pause_id = ?")
                .param(held.id())
                .query(Integer.class)
                .single());
    }

    private List<String> told(CaseNumber number, Actor reader) {
        return ActingParty.as(reader.agency(), () -> timeline.of(access.require(number, reader))).stream()
                .map(TimelineEntry::kind)
                .filter(kind -> kind.startsWith("stepPaused") || kind.startsWith("stepRe") || kind.startsWith("pause"))
                .toList();
    }

    private List<String> logged(OpenStep step) {
        return ActingParty.asSystem("test", () -> database.sql(
                        "select what || ' ' || actor || ' ' || codes from audit_entry where step_id = ?")
                .param(step.id().value())
                .query(String.class)
                .list());
    }

    private List<Long> forgotten() {
        return system.sees(() -> pauses.pastPlannedEnd().stream().map(Pause::id).toList());
    }

    private PauseRequest hold(int days, @Nullable LocalDate review) {
        return new PauseRequest(PauseReason.witnessHold, in(days), review, null, ORDER);
    }

    private Pause hold(OpenStep step, PauseRequest asked) {
        var by = holder(step);
        return ActingParty.as(by.agency(), () -> pauses.pause(step.id(), asked, by));
    }

    private List<String> refused(OpenStep step, PauseRequest asked) {
        return catchThrowableOfType(InvalidContentException.class, () -> hold(step, asked)).problems().stream()
                .map(InvalidContentException.FieldProblem::field)
                .toList();
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), BANGKOK).plusDays(days);
    }

    private Actor holder(OpenStep step) {
        return story.actor(DemoStoryStaff.of(step.agency(), step.group(), 1));
    }
}
