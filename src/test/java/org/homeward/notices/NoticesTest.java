package org.homeward.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.homeward.notices.PersonalNotices.Place;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** What people are told is there once, in order, and until it is over. Long, since each agency reads with its own eyes. */
@DatabaseTest
class NoticesTest {

    private static final AgencyCode MOSVY = new AgencyCode("KH-MOSVY");
    private static final CaseNumber NUMBER = CaseNumber.random(new java.util.Random(90));

    @Autowired
    private Notices notices;

    @Autowired
    private PersonalNotices board;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SystemActor system;

    private final Reading read = new Reading();

    private String reader = "";

    @BeforeEach
    void somebody_new() {
        reader = "kh." + UUID.randomUUID();
    }

    @Test
    void the_same_key_tells_once() {
        // when
        var first = tell(about("step-1", "once." + reader));
        var second = tell(about("step-1", "once." + reader));

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(read.unseen(reader, MOSVY)).isEqualTo(1);
    }

    @Test
    void nobody_is_told_outside_a_transaction() {
        assertThatThrownBy(() -> notices.tell(about("step-1", "outside." + reader)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void it_comes_back_as_it_was_given() {
        // given
        var given = about("step-2", "all." + reader).due(TestClock.START).level(3);

        // when
        tell(given);

        // then
        var shown = read.of(reader, MOSVY, Place.START, 10).get(0);
        assertThat(shown)
                .isEqualTo(new Notice(
                        shown.id(), NoticeKind.late, given.about(), TestClock.START, 3, TestClock.START, null));
    }

    @Test
    void unseen_ones_come_first_and_each_page_goes_on_where_the_last_one_ended() {
        // given
        for (int step = 1; step <= 5; step++) {
            tell(about("step-" + step, step + "." + reader));
        }
        var newest = read.of(reader, MOSVY, Place.START, 1).get(0);

        // when
        read.see(newest.id(), reader, MOSVY);

        // then
        var first = read.of(reader, MOSVY, Place.START, 3);
        var second = read.of(reader, MOSVY, Place.after(first.get(2)), 3);
        assertThat(steps(first)).containsExactly("step-4", "step-3", "step-2");
        assertThat(steps(second)).containsExactly("step-1", "step-5");
        assertThat(read.unseen(reader, MOSVY)).isEqualTo(4);
        assertThat(read.count(reader, MOSVY)).isEqualTo(5);
    }

    @Test
    void a_step_that_is_over_leaves_nothing_to_see() {
        // given
        tell(about("over." + reader, "o." + reader));

        // when
        doing(() -> notices.over(new StepId(("over." + reader).replace('.', '-'))));

        // then
        assertThat(read.count(reader, MOSVY)).isZero();
        assertThat(read.of(reader, MOSVY, Place.START, 10)).isEmpty();
    }

    @Test
    void who_may_know_the_stage_only_has_nothing_to_see_either_when_the_step_is_over() {
        // given
        var step = new StepId("above-" + reader.replace('.', '-'));
        tell(above("above." + reader).endsWith(step).mailed());
        var shown = read.of(reader, MOSVY, Place.START, 10);
        assertThat(shown)
                .singleElement()
                .extracting(Notice::about)
                .isEqualTo(NoticeSubject.stage(NUMBER, Stage.repatriation));

        // when
        doing(() -> notices.over(step));

        // then
        assertThat(read.count(reader, MOSVY)).isZero();
        assertThat(mail("above." + reader)).isEqualTo("dropped");
    }

    @Test
    void what_is_done_of_a_step_leaves_its_other_notices() {
        // given
        var step = new StepId("kinds-" + reader.replace('.', '-'));
        tell(above("late." + reader).endsWith(step).mailed());
        tell(NoticeRequest.of(
                        "forgotten." + reader,
                        NoticeKind.pauseForgotten,
                        Recipient.account(reader, MOSVY),
                        NoticeSubject.stage(NUMBER, Stage.repatriation))
                .endsWith(step));

        // when
        doing(() -> notices.over(step, NoticeKind.pauseForgotten));

        // then
        assertThat(read.of(reader, MOSVY, Place.START, 10))
                .singleElement()
                .extracting(Notice::kind)
                .isEqualTo(NoticeKind.late);
        assertThat(mail("late." + reader)).isEqualTo("waiting");
    }

    @Test
    void what_is_anothers_cannot_be_marked_nor_what_was_told_for_another_agency_be_read() {
        // given
        tell(about("step-1", "own." + reader));
        var id = read.of(reader, MOSVY, Place.START, 1).get(0).id();

        // then
        assertThat(read.see(id, "somebody.else", MOSVY)).isFalse();
        assertThat(read.see(id, reader, new AgencyCode("KH-OTHER"))).isFalse();
        assertThat(read.of(reader, new AgencyCode("KH-OTHER"), Place.START, 10)).isEmpty();
    }

    @Test
    void r3_after_the_share_is_taken_back_the_other_side_finds_only_what_its_own_steps_told() {
        // given
        tell(about("step-1", "own-step." + reader));
        tell(above("across." + reader).endsWith(new StepId("step-1")).mailed());

        // when
        doing(() -> notices.forgetAcross(NUMBER, new CountryCode("KH")));

        // then
        assertThat(steps(read.of(reader, MOSVY, Place.START, 10))).containsExactly("step-1");
    }

    private NoticeRequest above(String key) {
        return NoticeRequest.of(
                key,
                NoticeKind.late,
                Recipient.account(reader, MOSVY),
                NoticeSubject.stage(NUMBER, Stage.repatriation));
    }

    private String mail(String key) {
        return system.sees(
                () -> database.sql("select state from mail join notice on notice.id = mail.notice where key = ?")
                        .param(key)
                        .query(String.class)
                        .single());
    }

    private NoticeRequest about(String step, String key) {
        return NoticeRequest.of(
                key,
                NoticeKind.late,
                Recipient.account(reader, MOSVY),
                NoticeSubject.step(
                        NUMBER,
                        Stage.repatriation,
                        new StepId(step.replace('.', '-')),
                        "originAssessment:1:x",
                        "assess"));
    }

    private static List<String> steps(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.about().step().id().value())
                .toList();
    }

    private boolean tell(NoticeRequest notice) {
        return system.sees(() -> notices.tell(notice));
    }

    private void doing(Runnable work) {
        system.does(work);
    }

    /** The board as the agency reads it for which it is asked. */
    private final class Reading {

        List<Notice> of(String username, AgencyCode agency, Place after, int most) {
            return ActingParty.as(agency, () -> board.of(username, agency, after, most));
        }

        long count(String username, AgencyCode agency) {
            return ActingParty.as(agency, () -> board.count(username, agency));
        }

        long unseen(String username, AgencyCode agency) {
            return ActingParty.as(agency, () -> board.unseen(username, agency));
        }

        boolean see(long id, String username, AgencyCode agency) {
            return ActingParty.as(agency, () -> board.see(id, username, agency));
        }
    }
}
