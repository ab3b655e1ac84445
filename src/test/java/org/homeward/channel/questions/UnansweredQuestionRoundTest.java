package org.homeward.channel.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.homeward.casefile.DataClass;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a question while nobody answers, and where its text lies: in no column, log or notice in clear. */
@WholeRun
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class UnansweredQuestionRoundTest {

    @Autowired
    Stories story;

    @Autowired
    QuestionHandling desk;

    @Autowired
    QuestionReader questions;

    @Autowired
    UnansweredQuestionRound waiting;

    @Autowired
    TestClock clock;

    @Autowired
    SystemActor system;

    @Autowired
    JdbcClient database;

    @Test
    void both_sides_are_told_once_that_an_answer_is_late() {
        // given
        var number = story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var id = ask(number, "th.police1", "What for?");
        waiting.lookAfter();
        assertThat(told("answerLate", id)).isEmpty();

        // when
        clock.advance(Duration.ofDays(3));
        waiting.lookAfter();
        waiting.lookAfter();

        // then
        assertThat(told("answerLate", id))
                .contains("th.police1", "th.police2", "kh.mosvy1", "kh.mosvy2")
                .doesNotHaveDuplicates();

        // when
        as(
                "kh.mosvy1",
                () -> desk.answer(
                        number, id, new NewQuestionText("That", "en", DataClass.identity), actor("kh.mosvy1")));

        // then
        assertThat(told("answerLate", id)).isEmpty();
        assertThat(told("question", id)).isEmpty();
    }

    @Test
    void nobody_waits_for_an_answer_of_whom_the_case_no_longer_concerns() {
        // given
        var number = story.before(HandoverProcess.Step.HAND_OVER);
        var id = ask(number, "kh.mosvy1", "When do you leave?");
        assertThat(told("question", id)).isNotEmpty();

        // when
        story.tellBefore(number, ReintegrationProcess.Step.PLAN_REINTEGRATION);
        waiting.lookAfter();

        // then
        var one = as("kh.mosvy1", () -> questions.one(number, id, actor("kh.mosvy1")));
        assertThat(one.waits()).isFalse();
        assertThat(told("question", id)).isEmpty();
    }

    @Test
    void no_word_of_it_lies_in_a_column_a_log_or_a_notice(CapturedOutput output) {
        // given
        var mark = "Qwertzmark";
        var number = story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when
        var id = ask(number, "th.police1", mark + " asked");
        var answer = as(
                "kh.mosvy1",
                () -> desk.answer(
                        number,
                        id,
                        new NewQuestionText(mark + " answered", "en", DataClass.identity),
                        actor("kh.mosvy1")));
        as("th.police1", () -> desk.translate(number, id, answer, "th", mark + " translated", actor("th.police1")));
        var read = as("kh.mosvy1", () -> questions.one(number, id, actor("kh.mosvy1")));

        // then
        assertThat(read.texts()).extracting(QuestionText::text).allMatch(text -> text != null && text.startsWith(mark));
        assertThat(columnsWith(mark)).isEmpty();
        assertThat(output.getAll()).doesNotContain(mark);
        assertThat(new NewQuestionText(mark, "en", DataClass.identity).toString())
                .doesNotContain(mark);
    }

    private UUID ask(CaseNumber number, String account, String text) {
        return as(
                account,
                () -> desk.ask(
                        number,
                        new NewQuestionText(text, "en", DataClass.identity),
                        AnswerDueBy.in(2),
                        actor(account)));
    }

    private <T> T as(String account, Supplier<T> work) {
        return ActingParty.as(actor(account).agency(), work);
    }

    private Actor actor(String account) {
        return story.actor(account);
    }

    private List<String> told(String kind, UUID question) {
        return system.sees(() -> database.sql("""
                        select account from notice
                        where kind = :kind and over is null and ends_with = :endsWith and account is not null
                        """)
                .param("kind", kind)
                .param("endsWith", "question-" + question)
                .query(String.class)
                .list());
    }

    /** The tables, the engine's too, of which a row holds it as a text or as bytes. */
    private List<String> columnsWith(String mark) {
        var hex = HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
        return system.sees(() -> database.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname in ('homeward', 'engine')
                          and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                        """).query(String.class).list().stream()
                .filter(table -> database.sql("select exists (select from " + table
                                + " row_of where row_of::text like :mark or row_of::text like :hex)")
                        .param("mark", "%" + mark + "%")
                        .param("hex", "%" + hex + "%")
                        .query(Boolean.class)
                        .single())
                .toList());
    }
}
