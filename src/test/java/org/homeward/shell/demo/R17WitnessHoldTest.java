package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homeward.deadlines.NewPause;
import org.homeward.deadlines.NewPause.Hold;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.Pauses;
import org.homeward.directory.Actor;
import org.homeward.engine.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R17: a witness hold has an order, an owner, a planned end and a review; preparation of the return goes on. */
class R17WitnessHoldTest extends AcrossTheStory {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String RISK = "userTask_assessRisk";
    private static final String ORDER = "Black 17/2569";

    @Autowired
    Pauses pauses;

    @Autowired
    JdbcClient database;

    @Test
    void without_the_orders_number_nobody_is_held_as_a_witness() {
        // given
        var step = open(before(RISK), RISK);

        // when
        var refused = refused(step, new NewPause(PauseReason.witnessHold, in(200), " ", null, null));

        // then
        assertThat(refused).containsExactly("reference");
        assertThat(pauses.ofStep(step.id())).isEmpty();
    }

    @Test
    void the_review_is_ninety_days_ahead_at_most() {
        // given
        var step = open(before(RISK), RISK);

        // when / then
        assertThat(refused(step, hold(200, in(91)))).containsExactly("reviewOn");
        assertThat(hold(step, hold(200, null)).reviewOn()).isEqualTo(in(90));
    }

    @Test
    void it_has_an_owner_and_says_whether_the_person_is_willing() {
        // given
        var step = open(before(RISK), RISK);

        // when
        var held = hold(step, new NewPause(PauseReason.witnessHold, in(60), ORDER, in(30), Hold.willing));

        // then
        assertThat(held.hold()).isEqualTo(Hold.willing);
        assertThat(held.startedAgency()).isEqualTo(step.agency());
        assertThat(held.startedBy()).isEqualTo(holder(step).username());
        assertThat(held.plannedEnd()).isEqualTo(in(60));
    }

    @Test
    void a_hold_that_nobody_reviewed_is_found() {
        // given
        var held = hold(open(before(RISK), RISK), hold(200, in(30)));
        assertThat(forgotten()).doesNotContain(held.id());

        // when
        clock.advance(Duration.ofDays(32));

        // then
        assertThat(forgotten()).contains(held.id());
    }

    @Test
    void the_other_steps_of_the_case_go_on() {
        // given
        var number = before("userTask_clearLegalMatters");
        var held = open(number, "userTask_clearLegalMatters");

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
        var step = open(before(RISK), RISK);

        // when
        var held = hold(step, hold(60, null));

        // then
        var own = holder(step);
        assertThat(ActingParty.as(own.agency(), () -> pauses.reference(held, own)))
                .contains(ORDER);
        var other = actor("kh.mosvy1");
        assertThat(ActingParty.as(other.agency(), () -> pauses.reference(held, other)))
                .isEmpty();
        var kept = database.sql("select reference from pause where id = ?")
                .param(held.id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("2569");
        assertThat(ActingParty.asSystem(
                        "test", () -> database.sql("select count(*) from timeline where codes::text like '%2569%'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private List<Long> forgotten() {
        return pauses.pastPlannedEnd(clock.instant()).stream().map(Pause::id).toList();
    }

    private NewPause hold(int days, @Nullable LocalDate review) {
        return new NewPause(PauseReason.witnessHold, in(days), ORDER, review, null);
    }

    private Pause hold(OpenStep step, NewPause asked) {
        var by = holder(step);
        return ActingParty.as(by.agency(), () -> pauses.pause(step.id(), asked, by));
    }

    private List<String> refused(OpenStep step, NewPause asked) {
        return catchThrowableOfType(WrongContent.class, () -> hold(step, asked)).problems().stream()
                .map(WrongContent.FieldProblem::field)
                .toList();
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), BANGKOK).plusDays(days);
    }

    private Actor holder(OpenStep step) {
        return actor(StoryPeople.of(step.agency(), step.group(), 1));
    }
}
