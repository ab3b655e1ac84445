package org.homeward.cases.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Participation;
import org.homeward.casefile.known.AnswerRecording;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Correcting;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer is its agency's. What protects the person is made stricter by whoever works with the person, at once and alone, and less
 * strict by two, at the person's own word. Long, since all of it is told of one case.
 */
@WholeRun
@WebTest
class WhoCorrectsTest {

    private static final String BLOCKED = "blockedContacts";
    private static final String HIDDEN = "the aunt, mark-790";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Autowired
    Participation participation;

    @Autowired
    CaseFiles files;

    @Autowired
    FinishedSteps steps;

    @Autowired
    AnswerRecording words;

    @Autowired
    Disclosures disclosures;

    private ToldStory story;
    private Correcting correcting;

    @BeforeEach
    void a_case() {
        ToldStory.people(accounts);
        correcting = new Correcting(mvc, accounts, json);
        story = ToldStory.opened(application, 774_001).before(RepatriationProcess.Step.REQUEST_TRACING);
    }

    /** The police screened, social welfare interviewed, the shelter cares for the person, the focal point has the open step. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "nobody",
            value = {
                "th.shelter1, givenName, another name, TH-RTP-ATPD",
                "th.shelter1, narrative, another story, TH-PSDHS-SKA",
                "th.police1, evidenceSummary, another summary, TH-PSDHS-SKA",
                "th.police1, riskReasons, other reasons, TH-DATIP",
                "th.focal1, givenName, another name, TH-RTP-ATPD",
                "th.focal1, riskMeasures, other measures, nobody",
                "th.welfare1, safeContactPlan, another plan, TH-RTP-ATPD",
                "th.welfare1, blockedContacts, none, TH-RTP-ATPD",
            })
    void another_agencys_answer_is_not_corrected_and_the_answer_says_whom_to_ask(
            String account, String field, String value, @Nullable String ask) throws Exception {
        // given
        var before = value(account, field);

        // when
        for (var answer : List.of(
                correcting.change(account, story.number(), field, value),
                correcting.add(account, story.number(), field, value))) {
            // then
            assertThat(answer.getStatus()).as(text(answer)).isEqualTo(403);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(correcting.read(answer).path("askAgency").asString(null)).isEqualTo(ask);
            assertThat(correcting.read(answer).has("askAgency")).isTrue();
        }
        assertThat(value(account, field)).isEqualTo(before);
    }

    @Test
    void no_answer_names_a_shelter_to_who_may_not_learn_it() throws Exception {
        // when
        var refused = correcting.change("th.police1", story.number(), "riskReasons", "other reasons");
        var asked = correcting.ask("th.police1", story.number(), Map.of("field", "riskReasons", "value", "others"));

        // then
        assertThat(asked.getStatus()).isEqualTo(202);
        for (var text : List.of(
                text(refused),
                text(asked),
                correcting.list("th.police1", story.number()).toString(),
                text(correcting.caller("th.police1").get("/cases/" + story.number() + "/file/corrections")))) {
            assertThat(text).doesNotContain("TH-WPC-PTT", "Pathum Thani", "ปทุมธานี");
        }
        assertThat(one("th.police1", "riskReasons").at("/told/0/shelter").asBoolean())
                .isTrue();
    }

    @Test
    void words_are_added_at_once_by_who_cares_for_the_person_or_has_an_open_step_and_the_text_stays_its_givers()
            throws Exception {
        // given
        var before = value("th.police1", BLOCKED);

        // when
        var shelter = correcting.add("th.shelter1", story.number(), BLOCKED, "the landlord, mark-780");
        var focal = correcting.add("th.focal1", story.number(), BLOCKED, "the ferryman, mark-781");
        var twice = correcting.add("th.focal1", story.number(), BLOCKED, "the ferryman, mark-781");

        // then
        assertThat(shelter.getStatus()).isEqualTo(201);
        assertThat(focal.getStatus()).isEqualTo(201);
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(value("th.police1", BLOCKED)).isEqualTo(before + "\nthe landlord, mark-780\nthe ferryman, mark-781");
        var waits = correcting.change("th.focal1", story.number(), BLOCKED, "nobody");
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-RTP-ATPD");
    }

    @Test
    void a_shelter_cares_for_who_stays_there_before_it_holds_the_case() throws Exception {
        // given
        story = ToldStory.opened(application, 774_002).before(IdentificationProcess.Step.DECIDE_STATUS);

        // then
        assertThat(correcting
                        .add("th.shelter1", story.number(), BLOCKED, "the landlord")
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void what_takes_something_away_waits_and_the_old_text_stays_until_a_second_person_of_the_giver_agrees()
            throws Exception {
        // given
        var before = value("th.police1", BLOCKED);

        // when
        var waits = correcting.change("th.police1", story.number(), BLOCKED, "nobody, mark-782");

        // then
        assertThat(waits.getStatus()).isEqualTo(202);
        var id = correcting.read(waits).path("id").asString();
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-RTP-ATPD");
        assertThat(value("th.police1", BLOCKED)).isEqualTo(before);
        assertThat(one("th.shelter1", BLOCKED).path("state").asString()).isEqualTo("waiting");
        assertThat(text(correcting.caller("th.police2").get("/notices"))).contains(file());

        // then: neither who asked, nor another agency
        assertThat(correcting
                        .decide("th.police1", story.number(), id, "agreement")
                        .getStatus())
                .isEqualTo(403);
        assertThat(correcting
                        .decide("th.police1", story.number(), id, "refusal")
                        .getStatus())
                .isEqualTo(403);
        var other = correcting.decide("th.shelter1", story.number(), id, "agreement");
        assertThat(other.getStatus()).isEqualTo(403);
        assertThat(correcting.read(other).path("askAgency").asString()).isEqualTo("TH-RTP-ATPD");
        assertThat(correcting
                        .decide("kh.mosvy1", story.number(), id, "agreement")
                        .getStatus())
                .isEqualTo(404);
        assertThat(value("th.police1", BLOCKED)).isEqualTo(before);

        // when
        var agreed = correcting.decide("th.police2", story.number(), id, "agreement");

        // then
        assertThat(agreed.getStatus()).isEqualTo(201);
        assertThat(value("th.shelter1", BLOCKED)).isEqualTo("nobody, mark-782");
        assertThat(correcting
                        .decide("th.police2", story.number(), id, "agreement")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void a_refused_correction_changes_nothing_and_its_asker_is_told() throws Exception {
        // given
        var before = value("th.police1", BLOCKED);
        var waits = correcting.change("th.shelter1", story.number(), BLOCKED, "nobody");
        var id = correcting.read(waits).path("id").asString();

        // when
        var refused = correcting.decide("th.police1", story.number(), id, "refusal");

        // then
        assertThat(refused.getStatus()).isEqualTo(204);
        assertThat(value("th.shelter1", BLOCKED)).isEqualTo(before);
        assertThat(one("th.shelter1", BLOCKED).path("state").asString()).isEqualTo("refused");
        assertThat(correcting
                        .decide("th.police2", story.number(), id, "agreement")
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(correcting.caller("th.shelter1").get("/notices"))).contains(file());
    }

    @ParameterizedTest
    @CsvSource({"guardian", "foundWrong"})
    void less_strict_is_only_what_the_person_says(String wish) throws Exception {
        // when
        var answer = correcting.send(
                "th.police1", story.number(), Map.of("field", BLOCKED, "value", "nobody", "atWhoseWish", wish));

        // then
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(correcting.read(answer).at("/errors/0/field").asString()).isEqualTo("atWhoseWish");
    }

    @Test
    void a_choice_is_stricter_or_less_strict_by_the_order_of_its_table() throws Exception {
        // given
        var number = story.number();
        var before = value("th.shelter1", "fearsAuthoritiesAtHome");
        assertThat(before).isEqualTo("no");

        // then
        assertThat(correcting
                        .change("th.shelter1", number, "fearsAuthoritiesAtHome", "notAsked")
                        .getStatus())
                .isEqualTo(201);
        assertThat(correcting
                        .change("th.shelter1", number, "fearsAuthoritiesAtHome", "yes")
                        .getStatus())
                .isEqualTo(201);
        var waits = correcting.change("th.shelter1", number, "fearsAuthoritiesAtHome", "no");
        assertThat(waits.getStatus()).isEqualTo(202);
        assertThat(value("th.shelter1", "fearsAuthoritiesAtHome")).isEqualTo("yes");
        assertThat(correcting.second("th.shelter1", number, waits).getStatus()).isEqualTo(201);
        assertThat(value("th.shelter1", "fearsAuthoritiesAtHome")).isEqualTo("no");
    }

    @Test
    void an_option_more_acts_at_once_and_one_less_waits() throws Exception {
        // given
        var number = story.number();
        var risks = new ArrayList<String>();
        correcting.item("th.shelter1", number, "returnRisks").path("value").forEach(one -> risks.add(one.asString()));
        assertThat(risks).doesNotContain("stigma");

        // when
        var less = correcting.change("th.shelter1", number, "returnRisks", List.of("stigma"));
        risks.add("stigma");
        var more = correcting.change("th.shelter1", number, "returnRisks", risks);

        // then
        assertThat(less.getStatus()).isEqualTo(202);
        assertThat(more.getStatus()).isEqualTo(201);
    }

    @Test
    void a_newer_answer_makes_what_waits_for_an_older_one_void() throws Exception {
        // given
        var waits = correcting.change("th.police1", story.number(), BLOCKED, "nobody");
        var id = correcting.read(waits).path("id").asString();

        // when
        correcting.add("th.shelter1", story.number(), BLOCKED, "the landlord");

        // then
        assertThat(correcting
                        .decide("th.police2", story.number(), id, "agreement")
                        .getStatus())
                .isEqualTo(409);
        assertThat(state("th.police1", id)).isEqualTo("outdated");
        assertThat(value("th.police1", BLOCKED)).contains("the landlord");
    }

    @Test
    void once_the_givers_part_has_ended_the_case_holder_agrees_and_corrects() throws Exception {
        // given
        left("TH-RTP-ATPD");

        // when
        var waits = correcting.change("th.shelter1", story.number(), BLOCKED, "nobody");
        var plain = correcting.change("th.shelter1", story.number(), "givenName", "another");

        // then
        assertThat(plain.getStatus()).isEqualTo(201);
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-WPC-PTT");
        assertThat(correcting.second("th.shelter1", story.number(), waits).getStatus())
                .isEqualTo(201);
        assertThat(value("th.shelter1", BLOCKED)).isEqualTo("nobody");
    }

    @Test
    void once_the_givers_part_has_ended_while_a_correction_waits_who_decides_now_is_told() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var number = story.number();
        var waits = correcting.change("th.police1", number, BLOCKED, "nobody, mark-794");
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-RTP-ATPD");
        var before = text(correcting.caller("th.shelter2").get("/notices"));

        // when
        system.does(() -> participation.recall(number, new AgencyCode("TH-RTP-ATPD")));

        // then
        assertThat(before).doesNotContain(file());
        assertThat(one("th.shelter1", BLOCKED).path("waitsFor").asString()).isEqualTo("TH-WPC-PTT");
        assertThat(text(correcting.caller("th.shelter2").get("/notices"))).contains(file());
    }

    @Test
    void who_has_the_role_of_the_giver_since_then_corrects_its_answers() throws Exception {
        // given
        assertThat(correcting
                        .change("th.boys1", story.number(), "riskReasons", "others")
                        .getStatus())
                .isEqualTo(404);

        // when
        joined("TH-RHB-NBI");

        // then
        assertThat(correcting
                        .change("th.boys1", story.number(), "riskReasons", "others")
                        .getStatus())
                .isEqualTo(201);
        assertThat(correcting
                        .change("th.boys1", story.number(), "narrative", "another")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void who_does_not_see_the_answer_that_stands_adds_words_blind_and_learns_nothing_of_it() throws Exception {
        // given
        var number = story.number();
        var note = "involvedOfficeNote";
        record("TH-DATIP", "th.focal1", IdentificationProcess.Step.INTERVIEW_PERSON, note, "legal", "the debt");
        record("TH-PSDHS-SKA", "th.welfare1", IdentificationProcess.Step.INTERVIEW_PERSON, note, "legal", HIDDEN);

        // when
        var guess = correcting.add("th.focal1", number, note, HIDDEN);
        var more = correcting.add("th.focal1", number, note, "the ferryman");
        var words = correcting.ask("th.focal1", number, Map.of("field", note, "value", "the landlord", "how", "add"));
        correcting.change("th.shelter1", number, note, "nobody, mark-791");

        // then
        assertThat(guess.getStatus()).as(text(guess)).isEqualTo(201);
        assertThat(more.getStatus()).isEqualTo(201);
        assertThat(words.getStatus()).isEqualTo(202);
        assertThat(value("th.shelter1", note)).isEqualTo(HIDDEN + "\nthe ferryman");
        assertThat(value("th.focal1", note)).isEqualTo("the debt");
        for (var seen : List.of(
                text(guess) + text(more) + text(words),
                text(correcting.caller("th.focal1").get(file())),
                text(correcting.caller("th.focal1").get("/api/v1" + file())),
                text(correcting.caller("th.focal1").get(file() + "/corrections")),
                correcting.list("th.focal1", number).toString())) {
            assertThat(seen).doesNotContain("mark-79");
        }
    }

    @Test
    void a_step_adds_its_words_to_those_of_another_agency_that_protect_the_person_and_its_giver_is_told()
            throws Exception {
        // given
        var before = value("th.police1", BLOCKED);
        var step = story.next().orElseThrow();
        assertThat(step.agency().value()).isEqualTo("TH-DATIP");

        // when
        var answers = new HashMap<>(story.answers(step));
        answers.put(BLOCKED, "nobody, mark-792");
        var done = correcting
                .caller(story.account(step))
                .post("/api/v1/tasks/" + step.id() + "/hand-in", json.writeValueAsString(Map.of("data", answers)));
        handedIn(step, BLOCKED, "contact", null);

        // then
        assertThat(done.getStatus()).as(text(done)).isEqualTo(200);
        assertThat(value("th.police1", BLOCKED)).isEqualTo(before + "\nnobody, mark-792");
        assertThat(text(correcting.caller("th.police2").get("/notices"))).contains(file());
        var waits = correcting.change("th.focal1", story.number(), BLOCKED, "nobody at all");
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-RTP-ATPD");

        // when: it is its own answer
        handedIn(step, "homeContactPlan", "contact", "by phone");
        handedIn(step, "homeContactPlan", "contact", "by letter");

        // then
        assertThat(value("th.focal1", "homeContactPlan")).isEqualTo("by letter");
    }

    @Test
    void nothing_is_asked_of_the_other_side_while_the_person_fears_it_and_what_is_asked_stands_in_the_list()
            throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var number = story.number();
        var assessed = FamilyTracingProcess.Step.ASSESS_FAMILY;
        record("KH-MOSVY", "kh.mosvy1", assessed, "homeContactPlan", "contact", "by the aunt");
        system.does(() -> disclosures.record(
                number,
                finished(assessed),
                new AgencyCode("KH-MOSVY"),
                new AgencyCode("TH-DATIP"),
                "a.message",
                Set.of(DataClass.contact),
                Set.of("homeContactPlan")));

        // when
        var asked = correcting.change("th.shelter1", number, "homeContactPlan", "by nobody");

        // then
        assertThat(asked.getStatus()).as(text(asked)).isEqualTo(202);
        assertThat(askedAcross()).containsExactly("TH-WPC-PTT KH-MOSVY contact");

        // when
        correcting.change("th.shelter1", number, "fearsAuthoritiesAtHome", "yes");
        var refused = correcting.change("th.shelter1", number, "homeContactPlan", "by nobody, mark-793");

        // then
        assertThat(refused.getStatus()).as(text(refused)).isEqualTo(403);
        assertThat(askedAcross()).hasSize(1);
    }

    private List<String> askedAcross() {
        return system.sees(() -> disclosures.all(story.number()).stream()
                .filter(sent -> sent.message().equals(Disclosures.CORRECTION)
                        && sent.fields().isEmpty())
                .map(sent -> sent.by() + " " + sent.to() + " "
                        + sent.categories().stream().map(DataClass::name).collect(Collectors.joining()))
                .toList());
    }

    private void handedIn(OpenStep step, String field, String category, @Nullable String value) {
        var form = FormDefinition.parse("""
                {"id": "asked", "components": [{"id": "f", "key": "%s", "type": "textarea",
                  "properties": {"store": "casefile", "category": "%s"}}]}
                """.formatted(field, category).getBytes(StandardCharsets.UTF_8));
        var actor = correcting.caller("th.focal1").actor();
        system.does(() -> words.record(step, List.of(FieldEntry.of(field, category, value)), form, actor));
    }

    private void record(String agency, String user, String step, String field, String category, String value) {
        system.does(() -> files.record(
                story.number(),
                finished(step),
                new AgencyCode(agency),
                user,
                List.of(FieldEntry.of(field, category, value))));
    }

    private StepId finished(String key) {
        return steps.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void a_blocked_office_corrects_asks_and_decides_nothing() throws Exception {
        // given
        var number = story.number();
        var mine = correcting.read(correcting.change("th.focal1", number, BLOCKED, "nobody"));
        var id = mine.path("id").asString();
        correcting.add("th.shelter1", number, BLOCKED, "TH-RTP-ATPD");

        // then
        for (var answer : List.of(
                correcting.add("th.police1", number, BLOCKED, "somebody"),
                correcting.change("th.police1", number, BLOCKED, "nobody"),
                correcting.ask("th.police1", number, Map.of("field", BLOCKED, "value", "nobody")),
                correcting.decide("th.police1", number, id, "agreement"),
                correcting.decide("th.police1", number, id, "refusal"),
                correcting.caller("th.police1").get("/api/v1/cases/" + number + "/file/corrections"))) {
            assertThat(answer.getStatus()).isEqualTo(404);
        }

        // when: the office whose text it was is out, so the case holder decides
        var waits = correcting.change("th.shelter1", number, BLOCKED, "nobody at all");

        // then
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-WPC-PTT");
    }

    @Test
    void nothing_is_agreed_to_that_an_office_asked_for_which_is_blocked_by_now() throws Exception {
        // given
        var number = story.number();
        correcting.change("th.shelter1", number, "papersSafe", "no");
        var waits = correcting.change("th.focal1", number, "papersSafe", "yes");
        var id = correcting.read(waits).path("id").asString();
        correcting.add("th.shelter1", number, BLOCKED, "TH-DATIP");

        // then
        assertThat(waits.getStatus()).isEqualTo(202);
        assertThat(correcting.decide("th.shelter1", number, id, "agreement").getStatus())
                .isEqualTo(409);
        assertThat(state("th.shelter1", id)).isEmpty();
    }

    @Test
    void giver_and_readers_are_told_and_listed_and_the_timeline_has_no_word_of_it() throws Exception {
        // when
        correcting.add("th.shelter1", story.number(), BLOCKED, "the landlord, mark-783");

        // then
        var told = new ArrayList<String>();
        one("th.shelter1", BLOCKED)
                .path("told")
                .forEach(one -> told.add(one.path("agency").asString()));
        assertThat(told).containsExactly("TH-DATIP", "TH-PSDHS-SKA", "TH-RTP-ATPD");
        for (var account : List.of("th.police1", "th.welfare2", "th.focal.head")) {
            assertThat(text(correcting.caller(account).get("/notices")))
                    .as(account)
                    .contains(file())
                    .doesNotContain("mark-783");
        }
        assertThat(text(correcting.caller("th.shelter2").get("/notices"))).doesNotContain(file());
        var timeline =
                text(correcting.caller("th.police1").get("/api/v1/cases/" + story.number() + "/timeline?limit=200"));
        assertThat(timeline).contains("answerCorrected").doesNotContain("mark-783", BLOCKED, Correcting.REASON);
    }

    @Test
    void who_reads_an_answer_asks_its_agency_which_agrees_or_corrects_it_otherwise() throws Exception {
        // given
        var number = story.number();

        // when
        var asked = correcting.ask("th.shelter1", number, Map.of("field", "narrative", "value", "mended, mark-784"));
        var words = correcting.ask(
                "th.shelter1", number, Map.of("field", "givenName", "text", "it is spelt otherwise, mark-785"));
        var own = correcting.ask("th.shelter1", number, Map.of("field", "riskReasons", "value", "others"));
        var nothing = correcting.ask("th.shelter1", number, Map.of("field", "givenName"));

        // then
        assertThat(correcting.read(asked).path("waitsFor").asString()).isEqualTo("TH-PSDHS-SKA");
        assertThat(correcting.read(words).path("waitsFor").asString()).isEqualTo("TH-RTP-ATPD");
        assertThat(own.getStatus()).isEqualTo(422);
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(one("th.police2", "givenName").path("words").asString()).contains("mark-785");
        assertThat(text(correcting.caller("th.police2").get("/notices"))).contains(file());
        var id = correcting.read(words).path("id").asString();
        assertThat(correcting.decide("th.police2", number, id, "agreement").getStatus())
                .isEqualTo(422);

        // when
        correcting.change("th.police2", number, "givenName", "Chantha");

        // then
        assertThat(value("th.shelter1", "givenName")).isEqualTo("Chantha");
        assertThat(correcting.decide("th.police2", number, id, "refusal").getStatus())
                .isEqualTo(409);
    }

    @Test
    void across_the_border_the_other_sides_focal_point_is_named_and_a_question_asks_it() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var number = story.number();

        // when
        var answer = correcting.change("kh.mosvy1", number, "givenName", "another");
        var asked = correcting.ask("kh.mosvy1", number, Map.of("field", "givenName", "value", "another"));
        var back = correcting.change("th.shelter1", number, "identityPapers", "none");

        // then
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(correcting.read(answer).path("askAgency").asString()).isEqualTo("TH-DATIP");
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(back.getStatus()).isEqualTo(403);
    }

    @Test
    void the_other_side_adds_to_whom_not_to_contact_and_the_giver_reads_it() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var number = story.number();
        var before = value("th.police1", BLOCKED);

        // when
        var added = correcting.add("kh.mosvy1", number, BLOCKED, "the village chief, mark-786");

        // then
        assertThat(added.getStatus()).isEqualTo(201);
        assertThat(value("th.police1", BLOCKED)).isEqualTo(before + "\nthe village chief, mark-786");
        assertThat(text(correcting.caller("th.police1").get("/notices"))).contains(file());

        // when
        var waits = correcting.change("kh.mosvy1", number, BLOCKED, "nobody");

        // then
        assertThat(waits.getStatus()).isEqualTo(202);
        assertThat(correcting.read(waits).path("waitsFor").asString()).isEqualTo("TH-DATIP");
        var id = correcting.read(waits).path("id").asString();
        assertThat(correcting.decide("kh.mosvy2", number, id, "agreement").getStatus())
                .isEqualTo(403);
        assertThat(correcting.decide("th.police2", number, id, "agreement").getStatus())
                .isEqualTo(201);
        assertThat(value("th.police1", BLOCKED)).isEqualTo("nobody");
    }

    @Test
    void what_waits_ends_with_the_case() throws Exception {
        // given
        story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var number = story.number();
        var id = correcting
                .read(correcting.change("th.police1", number, BLOCKED, "nobody"))
                .path("id")
                .asString();

        // when
        story.toTheEnd();

        // then
        var how = system.sees(() -> database.sql("select ended_how from correction_asked where case_number = ?")
                .param(number.value())
                .query(String.class)
                .list());
        assertThat(how).containsExactly("caseEnded");
        assertThat(correcting.decide("kh.btb1", number, id, "agreement").getStatus())
                .isIn(404, 409);
    }

    @Test
    void what_waits_is_sealed() throws Exception {
        // when
        correcting.change("th.police1", story.number(), BLOCKED, "nobody, mark-787");

        // then
        var rows = system.sees(
                () -> database.sql("select correction_asked::text from correction_asked where case_number = ?")
                        .param(story.number().value())
                        .query(String.class)
                        .list());
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains("mark-787") || row.contains(Correcting.REASON));
    }

    private void left(String agency) {
        system.does(() -> database.sql("update participation set left_at = since where case_number = ? and agency = ?")
                .params(story.number().value(), agency)
                .update());
    }

    /** As where the step of the case manager was passed on to it. */
    private void joined(String agency) {
        system.does(() -> {
            var code = new AgencyCode(agency);
            participation.join(story.number(), code, BorderSide.host);
            participation.holdCase(story.number(), code);
        });
    }

    private String value(String account, String field) throws Exception {
        return correcting.item(account, story.number(), field).path("value").asString();
    }

    private @Nullable JsonNode one(String account, String field) throws Exception {
        for (var one : correcting.list(account, story.number())) {
            if (one.path("field").asString().equals(field)) {
                return one;
            }
        }
        return null;
    }

    private String state(String account, String id) throws Exception {
        for (var one : correcting.list(account, story.number())) {
            if (one.path("id").asString().equals(id)) {
                return one.path("state").asString();
            }
        }
        return "";
    }

    private String file() {
        return "/cases/" + story.number() + "/file";
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
