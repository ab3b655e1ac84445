package org.homeward.cases.web.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.cases.web.talk.Talkers.id;
import static org.homeward.cases.web.talk.Talkers.questions;
import static org.homeward.cases.web.talk.Talkers.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Questions across the border: who asks, answers, reads and translates what, and when nobody does any more. */
@WholeRun
@WebTest
class QuestionsApiTest {

    private static final String TEXT = "Does the person's aunt answer the phone in the evening?";
    private static final String ANSWER = "Yes, after six.";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private Talkers people;

    @BeforeEach
    void people_of_both_sides_have_accounts() {
        people = new Talkers(application, mvc);
    }

    @Test
    void a_question_is_asked_read_answered_and_translated() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_001)
                .number();

        // when
        var id = id(people.ask("th.police1", number, TEXT, "contact"));

        // then
        var unread = people.get("th.police1", questions(number) + "/" + id);
        assertThat(unread.at("/question/text").asString()).isEqualTo(TEXT);
        assertThat(unread.at("/question/read").isNull()).isTrue();
        assertThat(unread.at("/state").asString()).isEqualTo("waits");
        assertThat(unread.at("/answerBy").asString()).isEqualTo("2026-03-04T10:00:00Z");

        // when
        clock.advance(Duration.ofHours(2));
        var received = people.get("kh.mosvy1", questions(number)).path("items").path(0);
        var question = received.at("/question/id").asString();
        id(people.post(
                "kh.mosvy1",
                questions(number) + "/" + id + "/translations",
                Map.of("original", question, "language", "km", "text", "តើមីងទទួលទូរសព្ទនៅពេលល្ងាចទេ?")));
        id(people.answer("kh.mosvy1", number, id, ANSWER));

        // then
        assertThat(received.path("ours").asBoolean()).isFalse();
        assertThat(received.at("/question/text").asString()).isEqualTo(TEXT);
        var answered = people.get("th.police1", questions(number) + "/" + id);
        assertThat(answered.path("state").asString()).isEqualTo("answered");
        assertThat(answered.at("/question/read").asString()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(answered.at("/question/language").asString()).isEqualTo("th");
        assertThat(answered.at("/question/translations/0/text").asString()).startsWith("តើមីង");
        assertThat(answered.at("/question/translations/0/country").asString()).isEqualTo("KH");
        assertThat(answered.at("/answers/0/text").asString()).isEqualTo(ANSWER);
        var answers = people.get("kh.mosvy1", questions(number) + "/" + id + "/answers");
        assertThat(answers.at("/items/0/read").asString()).isNotEqualTo("null");
    }

    @Test
    void a_question_is_between_two_agencies_and_for_nobody_else() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_002)
                .number();
        var id = id(people.ask("th.police1", number, TEXT, "identity"));

        // then
        for (var other : new String[] {"kh.btb1", "th.shelter1"}) {
            assertThat(people.get(other, questions(number)).path("total").asInt())
                    .as(other)
                    .isZero();
            assertThat(people.status(other, questions(number) + "/" + id))
                    .as(other)
                    .isEqualTo(404);
            assertThat(people.answer(other, number, id, ANSWER).getStatus())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(people.status("la.focal1", questions(number))).isEqualTo(404);
        assertThat(people.ask("la.focal1", number, TEXT, "identity").getStatus())
                .isEqualTo(404);
        assertThat(people.answer("th.police1", number, id, ANSWER).getStatus())
                .as("one's own question")
                .isEqualTo(404);
    }

    @Test
    void nothing_is_asked_before_anything_was_sent_to_the_other_side() throws Exception {
        // given
        var number =
                people.before(RepatriationProcess.Step.REQUEST_TRACING, 770_003).number();

        // then
        assertThat(people.ask("th.police1", number, TEXT, "identity").getStatus())
                .isEqualTo(422);
        assertThat(people.ask("kh.mosvy1", number, TEXT, "identity").getStatus())
                .isEqualTo(404);
        assertThat(people.status("kh.mosvy1", questions(number))).isEqualTo(404);
    }

    @Test
    void after_the_share_was_withdrawn_the_other_side_reads_none_of_it_and_nobody_waits() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_004)
                .number();
        var answered = id(people.ask("th.police1", number, TEXT, "identity"));
        id(people.answer("kh.mosvy1", number, answered, ANSWER));
        var waiting = id(people.ask("th.police1", number, "Another one?", "identity"));
        var asked = id(people.ask("kh.mosvy1", number, "From here?", "identity"));
        assertThat(told("kh.mosvy1")).contains(number.value());

        // when
        people.withdrawShare(number);

        // then
        var there = people.caller("kh.mosvy1").get(questions(number));
        assertThat(there.getStatus()).isEqualTo(404);
        assertThat(text(people.caller("th.police1").get(questions(number)))).contains(TEXT, ANSWER, "recalled");
        assertThat(people.answer("kh.mosvy1", number, waiting, ANSWER).getStatus())
                .isEqualTo(404);
        assertThat(people.answer("th.police1", number, asked, ANSWER).getStatus())
                .isEqualTo(409);
        assertThat(people.ask("th.police1", number, TEXT, "identity").getStatus())
                .isEqualTo(409);
        assertThat(people.ask("kh.mosvy1", number, TEXT, "identity").getStatus())
                .isEqualTo(404);
        assertThat(text(people.caller("th.police1").get("/api/v1/tasks?scope=waiting&case=" + number)))
                .doesNotContain("question");
        assertThat(told("kh.mosvy1")).doesNotContain(number.value());
        assertThat(text(people.caller("kh.mosvy1").get("/inbox"))).doesNotContain("/cases/" + number + "/questions");
    }

    @Test
    void whose_part_has_ended_neither_reads_nor_asks() throws Exception {
        // given
        var story = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_005);
        var number = story.number();
        var id = id(people.ask("th.police1", number, TEXT, "identity"));

        // when
        story.before(ReintegrationProcess.Step.PLAN_REINTEGRATION);

        // then
        assertThat(people.status("th.police1", questions(number))).isEqualTo(404);
        assertThat(people.ask("th.police1", number, TEXT, "identity").getStatus())
                .isEqualTo(404);
        assertThat(people.answer("kh.mosvy1", number, id, ANSWER).getStatus()).isEqualTo(409);
        assertThat(people.ask("kh.mosvy1", number, TEXT, "identity").getStatus())
                .isEqualTo(409);
    }

    @Test
    void what_cannot_be_taken_is_refused_at_its_field() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_006)
                .number();
        var good = Map.of("text", TEXT, "category", "identity", "answerBy", "2026-03-05");

        // then
        refused(number, good, "text", "", "text");
        refused(number, good, "text", "   ", "text");
        refused(number, good, "text", "a".repeat(100 * 1024), "text");
        refused(number, good, "category", "everything", "category");
        refused(number, good, "category", "", "category");
        refused(number, good, "category", "services", "category");
        refused(number, good, "category", "legal", "category");
        refused(number, good, "answerBy", "2026-03-02", "answerBy");
        refused(number, good, "answerBy", "2029-03-02", "answerBy");
        refused(number, good, "answerBy", "31 February", "answerBy");
        refused(number, good, "answerBy", "", "answerBy");
        refused(number, good, "language", "xx", "language");
        assertThat(people.get("th.police1", questions(number)).path("total").asInt())
                .isZero();

        // when
        var asked = people.post("th.police1", questions(number), Map.of("text", TEXT, "answerBy", "2026-03-07"));

        // then
        var kept = people.get("th.police1", questions(number) + "/" + id(asked));
        assertThat(kept.at("/question/category").asString())
                .as("what it is about was not said")
                .isEqualTo("contact");
        assertThat(kept.path("answerBy").asString())
                .as("a Saturday and a holiday in Cambodia become the next working day")
                .isEqualTo("2026-03-09T10:00:00Z");
    }

    @Test
    void who_sends_it_twice_with_the_same_key_asks_once() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_007)
                .number();
        var question = Map.of("text", TEXT, "category", "identity", "workingDays", 2);

        // when
        var first = people.post("th.police1", questions(number), question, "Idempotency-Key", "asked-" + number);
        var again = people.post("th.police1", questions(number), question, "Idempotency-Key", "asked-" + number);
        var other = people.post(
                "th.police1",
                questions(number),
                Map.of("text", "Another?", "category", "identity", "workingDays", 2),
                "Idempotency-Key",
                "asked-" + number);

        // then
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(people.get("kh.mosvy1", questions(number)).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_answer_is_late_like_a_requests() throws Exception {
        // given
        var number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 770_008)
                .number();
        var id = id(people.ask("th.police1", number, TEXT, "identity"));
        var late = "/api/v1/tasks?scope=waiting&overdue=true&case=" + number;
        assertThat(text(people.caller("th.police1").get(late))).doesNotContain("question");

        // when
        clock.advance(Duration.ofDays(3));

        // then
        assertThat(text(people.caller("th.police1").get(late))).contains("repatriation.question");
        assertThat(text(people.caller("th.police.head").get("/api/v1/overdue?scope=agency&limit=200")))
                .contains("repatriation.question");
        assertThat(people.get("kh.mosvy1", questions(number) + "/" + id)
                        .path("state")
                        .asString())
                .isEqualTo("late");

        // when
        id(people.answer("kh.mosvy1", number, id, ANSWER));

        // then
        assertThat(text(people.caller("th.police1").get(late))).doesNotContain("question");
    }

    private void refused(CaseNumber number, Map<String, ?> good, String field, String value, String at)
            throws Exception {
        var data = new HashMap<String, Object>(good);
        data.put(field, value);
        var answer = people.post("th.police1", questions(number), data);
        assertThat(answer.getStatus()).as("%s: %s", field, text(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("\"field\":\"" + at + "\"").doesNotContain("aunt");
    }

    private String told(String account) throws Exception {
        return text(people.caller(account).get("/api/v1/notices?limit=200"));
    }
}
