package org.homeward.notices.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.notes.Notes;
import org.homeward.directory.people.AbsenceInput;
import org.homeward.directory.people.Absences;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.notices.NoticeChoices;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeTopic;
import org.homeward.notices.NoticeWay;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is told what of a case: each thing once, as each chooses, nobody before the share nor after the own part has ended. Long,
 * since all look at the notices of one case.
 */
@WholeRun
@DatabaseTest
class NewsCollectorTest {

    private static final String SCREEN = IdentificationProcess.Step.SCREEN_PERSON;

    @Autowired
    Stories story;

    @Autowired
    NewsCollector news;

    @Autowired
    AppointmentDayNews today;

    @Autowired
    NoticeChoices choices;

    @Autowired
    StepOperations steps;

    @Autowired
    Notes notes;

    @Autowired
    Absences absences;

    @Autowired
    TestClock clock;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void all_is_told() {
        story.actor("th.police1");
        news.tell();
    }

    @Test
    void new_work_is_told_once_to_those_whose_work_it_is() {
        // given
        var number = story.opened();

        // when
        news.tell();
        news.tell();

        // then
        assertThat(told(number, NoticeKind.newWork))
                .contains("th.police1", "th.police2")
                .doesNotHaveDuplicates()
                .noneMatch(account -> account.startsWith("kh."));

        // when
        story.play(number, SCREEN, Map.of());

        // then
        assertThat(ofStep(number, SCREEN, NoticeKind.newWork)).isEmpty();
    }

    @Test
    void a_step_that_somebody_left_behind_is_new_work_once_more_for_the_others() {
        // given
        var number = story.opened();
        news.tell();
        var step = story.open(number, SCREEN).id();
        steps.claim(step, "th.police1");

        // when
        system.does(() -> steps.takeBack(step, "th.police1"));
        system.does(() -> steps.takeBack(step, "th.police1"));
        news.tell();

        // then
        assertThat(told(number, NoticeKind.newWork))
                .filteredOn("th.police2"::equals)
                .hasSize(2);
        assertThat(told(number, NoticeKind.newWork))
                .filteredOn("th.police1"::equals)
                .hasSize(1);
    }

    @Test
    void the_origin_is_told_with_the_request_and_not_before() {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);
        news.tell();
        assertThat(everybody(number)).isNotEmpty().noneMatch(account -> account.startsWith("kh."));

        // when
        story.tellBefore(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        news.tell();

        // then
        assertThat(told(number, NoticeKind.newWork)).contains("kh.mosvy1");
        assertThat(told(number, NoticeKind.message))
                .as("told by the step alone")
                .isEmpty();
    }

    @Test
    void changes_that_are_asked_for_are_told_with_the_step_that_comes_back() {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        news.tell();

        // when
        story.play(
                number,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.CHANGES_ASKED));
        story.steps(number);
        news.tell();

        // then
        var back = story.open(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        assertThat(ofStep(back, NoticeKind.changesAsked)).isNotEmpty().noneMatch(account -> account.startsWith("kh."));
        assertThat(ofStep(back, NoticeKind.newWork)).as("not told twice").isEmpty();
        assertThat(system.sees(() -> database.sql("""
                        select classes::text from notice
                        where kind = 'changesAsked' and step_id = :step and account = 'th.focal1'
                        """)
                        .param("step", back.id().value())
                        .query(String.class)
                        .list()))
                .as("of what classes something came, as the reader may read")
                .containsExactly("{services}");
    }

    @Test
    void who_gets_a_step_and_who_loses_it_are_told_each_their_own() {
        // given
        var number = story.opened();
        var step = story.open(number, SCREEN);

        // when
        as("th.police.head", () -> steps.reassign(step.id(), "th.police1", "th.police.head"));
        as("th.police.head", () -> steps.reassign(step.id(), "th.police2", "th.police.head"));
        as("th.police2", () -> steps.reassign(step.id(), "th.police2", "th.police2"));
        news.tell();

        // then
        assertThat(told(number, NoticeKind.given)).containsExactlyInAnyOrder("th.police1", "th.police2");
        assertThat(told(number, NoticeKind.taken)).containsExactly("th.police1");
        assertThat(told(number, NoticeKind.newWork)).as("somebody has it").isEmpty();
    }

    @Test
    void many_new_steps_are_told_by_one_notice() {
        // given
        clock.advance(Duration.ofMinutes(1));
        var before = summaries("th.police2");
        for (int many = 0; many <= AgencyNewsDelivery.ONE_BY_ONE; many++) {
            story.opened();
        }

        // when
        news.tell();

        // then
        assertThat(summaries("th.police2")).isEqualTo(before + 1);
    }

    @Test
    void each_is_told_as_they_chose_and_who_is_away_by_who_stands_in() {
        // given
        choices.choose("th.police1", Map.of(NoticeTopic.newWork, NoticeWay.none));
        choices.choose("th.police2", Map.of(NoticeTopic.newWork, NoticeWay.appAndMail));
        var away = story.actor("th.police2");
        var day = LocalDate.parse("2026-03-02");
        var absence = absences.enter(new AbsenceInput("th.police2", day, day, "th.police.head"), away);
        try {
            // when
            var number = story.opened();
            news.tell();

            // then
            assertThat(told(number, NoticeKind.newWork))
                    .contains("th.police2", "th.police.head")
                    .doesNotContain("th.police1");
            assertThat(mailed(number)).as("who is away gets no email").doesNotContain("th.police2");
        } finally {
            absences.takeBack(absence, away);
            for (var account : List.of("th.police1", "th.police2")) {
                choices.choose(account, Map.of(NoticeTopic.newWork, NoticeTopic.newWork.proposed()));
            }
        }
    }

    @Test
    void a_note_is_told_to_a_colleague_who_has_a_step_in_the_case() {
        // given
        var number = story.opened();
        var step = story.open(number, SCREEN);
        as("th.police2", () -> steps.claim(step.id(), "th.police2"));

        // when
        as("th.police1", () -> notes.write(number, null, "Call me.", story.actor("th.police1")));
        news.tell();

        // then
        assertThat(told(number, NoticeKind.note)).containsExactly("th.police2");
    }

    @Test
    void whose_part_has_ended_is_told_nothing_any_more() {
        // given
        var number = story.before(HandoverProcess.Step.HAND_OVER);
        news.tell();
        var before = told(number, NoticeKind.answered);

        // when
        story.tellBefore(number, ReintegrationProcess.Step.PLAN_REINTEGRATION);
        news.tell();

        // then
        assertThat(told(number, NoticeKind.answered))
                .as("the receipt is told to nobody")
                .isEqualTo(before);
        assertThat(told(number, NoticeKind.message)).noneMatch(account -> account.startsWith("th."));
    }

    @Test
    void a_talk_is_told_once_on_its_day() {
        // given
        var number = story.opened();
        var step = story.open(number, SCREEN);
        system.does(() -> database.sql("""
                        update work_item set kind = 'personDecides', due = null, next_talk = :talk
                        where step_id = :step
                        """)
                .param("talk", DatabaseTimes.of(clock.instant().plus(Duration.ofDays(1))))
                .param("step", step.id().value())
                .update());
        today.tell();
        assertThat(told(number, NoticeKind.talkToday)).isEmpty();

        // when
        clock.advance(Duration.ofDays(1).minusHours(2));
        today.tell();
        today.tell();

        // then
        assertThat(told(number, NoticeKind.talkToday))
                .contains("th.police1", "th.police2")
                .doesNotHaveDuplicates();
    }

    private List<String> told(CaseNumber number, NoticeKind kind) {
        return system.sees(() -> database.sql("""
                        select account from notice
                        where case_number = :number and kind = :notice and over is null and account is not null
                        """)
                .param("number", number.value())
                .param("notice", kind.name())
                .query(String.class)
                .list());
    }

    private List<String> ofStep(CaseNumber number, String step, NoticeKind kind) {
        return system.sees(() -> database.sql("""
                        select account from notice
                        where case_number = :number and step_key = :step and kind = :notice and over is null
                        """)
                .param("number", number.value())
                .param("step", step)
                .param("notice", kind.name())
                .query(String.class)
                .list());
    }

    private List<String> ofStep(OpenStep step, NoticeKind kind) {
        return system.sees(() -> database.sql("""
                        select account from notice where step_id = :step and kind = :notice and over is null
                        """)
                .param("step", step.id().value())
                .param("notice", kind.name())
                .query(String.class)
                .list());
    }

    private List<String> everybody(CaseNumber number) {
        return system.sees(
                () -> database.sql("select account from notice where case_number = :number and account is not null")
                        .param("number", number.value())
                        .query(String.class)
                        .list());
    }

    private List<String> mailed(CaseNumber number) {
        return system.sees(() -> database.sql("""
                        select notice.account from mail join notice on notice.id = mail.notice
                        where notice.case_number = :number and notice.account is not null
                        """)
                .param("number", number.value())
                .query(String.class)
                .list());
    }

    private long summaries(String account) {
        return system.sees(
                () -> database.sql("select count(*) from notice where account = :account and case_number is null")
                        .param("account", account)
                        .query(Long.class)
                        .single());
    }

    private void as(String account, Runnable work) {
        ActingParty.as(story.actor(account).agency(), () -> {
            work.run();
            return account;
        });
    }
}
