package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.casefile.drafts.Draft;
import org.homeward.casefile.drafts.DraftRevision;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is its writer's alone, unreadable in the database, and gone when it has served. */
@ProcessTest
class DraftsTest {

    @Autowired
    Stories story;

    private static final String STEP = IdentificationProcess.Step.SCREEN_PERSON;
    private static final Map<String, Object> BEGUN = Map.of("observations", "Half a sentence about the");

    @Autowired
    StepDraftHandling drafts;

    @Autowired
    StepHandling desk;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_draft_is_shown_again_to_its_writer_and_to_nobody_else() {
        // given
        var step = story.open(story.opened(), STEP).id();

        // when
        save(step, BEGUN, story.actor("th.police1"));

        // then
        assertThat(draft(step, story.actor("th.police1")).map(Draft::data)).contains(BEGUN);
        assertThat(draft(step, story.actor("th.police2"))).isEmpty();
        assertThatThrownBy(() -> draft(step, story.actor("kh.mosvy1"))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_database_holds_no_word_of_a_draft() {
        // given
        var step = story.open(story.opened(), STEP).id();

        // when
        save(step, BEGUN, story.actor("th.police1"));

        // then
        assertThat(new String(ciphertext(step), StandardCharsets.ISO_8859_1)).doesNotContain("sentence");
    }

    @Test
    void a_later_save_replaces_the_earlier_and_each_is_in_the_log() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        save(step, BEGUN, story.actor("th.police1"));

        // when
        save(step, Map.of("observations", "Better"), story.actor("th.police1"));

        // then
        assertThat(draft(step, story.actor("th.police1")).orElseThrow().data()).containsEntry("observations", "Better");
        assertThat(database.sql("select what from audit_entry where case_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .filteredOn("draftSaved"::equals)
                .hasSize(2);
    }

    @Test
    void a_window_replaces_what_it_has_read_or_written_and_nothing_that_another_one_wrote() {
        // given
        var step = story.open(story.opened(), STEP).id();
        var officer = story.actor("th.police1");
        var first = new DraftRevision(name(1), Set.of());
        save(step, BEGUN, first, officer);

        // when
        save(step, Map.of("observations", "Older window"), new DraftRevision(name(2), Set.of(name(1))), officer);

        // then
        var stale = new DraftRevision(name(3), Set.of(name(1)));
        assertThatThrownBy(() -> save(step, BEGUN, stale, officer))
                .isInstanceOf(ConflictException.class)
                .hasMessage("refusal.tooLate.newerDraft");
        assertThatThrownBy(() -> save(step, BEGUN, new DraftRevision(name(4), Set.of()), officer))
                .isInstanceOf(ConflictException.class);
        var kept = draft(step, officer).orElseThrow();
        assertThat(kept.data()).containsEntry("observations", "Older window");
        assertThat(kept.revision()).isEqualTo(name(2));
        save(step, BEGUN, new DraftRevision(name(5), Set.of(name(1), name(2))), officer);
        assertThat(draft(step, officer).map(Draft::data)).contains(BEGUN);
    }

    @Test
    void the_hand_in_ends_the_draft() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        save(step, BEGUN, story.actor("th.police1"));

        // when
        story.play(number, STEP, Map.of());

        // then
        assertThat(draft(step, story.actor("th.police1"))).isEmpty();
        assertThatThrownBy(() -> save(step, BEGUN, story.actor("th.police1"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_draft_can_still_be_read_when_somebody_else_handed_the_step_in() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        save(step, BEGUN, story.actor("th.police2"));

        // when
        story.play(number, STEP, Map.of());

        // then
        assertThat(draft(step, story.actor("th.police2")).map(Draft::data)).contains(BEGUN);
        as(story.actor("th.police2"), () -> drafts.discard(step, story.actor("th.police2")));
        assertThat(draft(step, story.actor("th.police2"))).isEmpty();
    }

    @Test
    void a_draft_can_still_be_read_by_its_writer_alone_when_another_took_the_step() {
        // given
        var step = story.open(story.opened(), STEP).id();
        save(step, BEGUN, story.actor("th.police1"));

        // when
        as(story.actor("th.police2"), () -> desk.take(step, story.actor("th.police2")));

        // then
        assertThat(draft(step, story.actor("th.police1")).map(Draft::data)).contains(BEGUN);
        assertThat(draft(step, story.actor("th.police2"))).isEmpty();
        assertThatThrownBy(() -> save(step, BEGUN, story.actor("th.police1"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_end_of_the_case_ends_all_drafts() {
        // given
        var number = story.opened();
        var step = story.open(number, STEP).id();
        save(step, BEGUN, story.actor("th.police2"));
        assertThat(left(number)).isOne();

        // when
        story.tellBefore(number, IdentificationProcess.Step.EXPLAIN_RIGHTS);
        story.play(
                number,
                IdentificationProcess.Step.EXPLAIN_RIGHTS,
                Map.of(IdentificationProcess.Variable.ACCEPTS_HELP, "no"));

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.HELP_DECLINED);
        assertThat(left(number)).isZero();
    }

    @Test
    void a_draft_beyond_all_measure_is_refused() {
        // given
        var step = story.open(story.opened(), STEP).id();

        // then
        assertThatThrownBy(() -> save(step, Map.of("observations", "x".repeat(300_000)), story.actor("th.police1")))
                .isInstanceOf(InvalidContentException.class);
        assertThat(draft(step, story.actor("th.police1"))).isEmpty();
    }

    private void save(StepId step, Map<String, Object> data, Actor actor) {
        save(step, data, DraftRevision.overAnything(), actor);
    }

    private void save(StepId step, Map<String, Object> data, DraftRevision revision, Actor actor) {
        as(actor, () -> drafts.save(step, data, revision, actor));
    }

    private static String name(int number) {
        return new UUID(0, number).toString();
    }

    private static void as(Actor actor, Runnable work) {
        ActingParty.as(actor.agency(), () -> {
            work.run();
            return true;
        });
    }

    private Optional<Draft> draft(StepId step, Actor actor) {
        return ActingParty.as(actor.agency(), () -> drafts.of(step, actor));
    }

    private long left(CaseNumber number) {
        return inOne(() -> database.sql("select count(*) from draft where case_number = ?")
                .param(number.value())
                .query(Long.class)
                .single());
    }

    private byte[] ciphertext(StepId step) {
        return inOne(() -> database.sql("select ciphertext from draft where step_id = ?")
                .param(step.value())
                .query(byte[].class)
                .single());
    }

    /** Who reads is told to the database for a transaction only. */
    private <T> T inOne(Supplier<T> question) {
        return ActingParty.asSystem(
                "test", () -> Objects.requireNonNull(transaction.execute(status -> question.get())));
    }
}
