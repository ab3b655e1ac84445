package org.homeward.cases.web.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.cases.web.talk.Talkers.id;
import static org.homeward.cases.web.talk.Talkers.questions;
import static org.homeward.cases.web.talk.Talkers.text;

import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a case's questions, by forms alone. */
@WholeRun
@WebTest
class QuestionPagesTest {

    private static final String TEXT = "Which office issues the travel letter?";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    private Talkers people;
    private CaseNumber number;
    private String page;

    @BeforeEach
    void the_other_side_works_on_the_case() {
        people = new Talkers(application, mvc);
        number = people.before(OriginResponseProcess.Step.REPORT_ASSESSMENT, 771_001)
                .number();
        page = "/cases/" + number + "/questions";
    }

    @Test
    void a_question_is_asked_shows_in_the_others_inbox_and_is_answered_beside_its_translation() throws Exception {
        // given
        var empty = text(people.caller("th.police1").get(page));
        assertThat(empty).contains("name=\"workingDays\"", "ยังไม่มีคำถาม").doesNotContain("value=\"services\"");

        // when
        var asked = people.send(
                "th.police1",
                page,
                Map.of(
                        "text",
                        TEXT,
                        "category",
                        "identity",
                        "language",
                        "en",
                        "workingDays",
                        "5",
                        "key",
                        "k" + number));

        // then
        assertThat(asked.getRedirectedUrl()).isEqualTo(page);
        assertThat(text(people.caller("kh.mosvy1").get("/inbox"))).contains(page);
        var there = text(people.caller("kh.mosvy1").get(page));
        assertThat(there).contains(TEXT, "lang=\"en\"", "/answers\"");

        // when
        var item = people.get("kh.mosvy1", questions(number)).path("items").path(0);
        var one = page + "/" + item.path("id").asString();
        var original = item.at("/question/id").asString();
        people.send(
                "kh.mosvy1",
                one + "/translations",
                Map.of("original", original, "language", "km", "text", "ការិយាល័យណា?"));
        people.send(
                "kh.mosvy1",
                one + "/answers",
                Map.of("text", "The one in Poipet.", "category", "identity", "language", "en"));

        // then
        assertThat(text(people.caller("th.police1").get(page)))
                .contains("The one in Poipet.", "ការិយាល័យណា?", "lang=\"km\"");
        assertThat(text(people.caller("kh.mosvy1").get("/inbox"))).doesNotContain(page);
        assertThat(text(people.caller("th.police1").get("/cases/" + number))).contains(page);
    }

    @Test
    void what_could_not_be_taken_comes_back_with_the_message_at_its_field() throws Exception {
        // when
        var refused = people.send("th.police1", page, Map.of("text", TEXT, "category", "legal", "workingDays", "5"));

        // then
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(TEXT, "href=\"#category\"");

        // when
        var id = id(people.ask("th.police1", number, TEXT, "identity"));
        var empty = people.send("kh.mosvy1", page + "/" + id + "/answers", Map.of("text", " ", "category", "identity"));

        // then
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("href=\"#text-" + id + "\"");
    }
}
