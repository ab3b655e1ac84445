package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.forms.FormCheck;
import org.homeward.engine.forms.FormComponent;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four absurdities are refused by the API on every form where they can be typed: a day that no calendar has, a day that is far
 * away, a "no" without a reason, an interview of nothing.
 */
@WholeRun
@WebTest
class AbsurdAnswersTest {

    private static final String NEVER_DONE = "noSuchField";
    private static final List<String> STORIES = List.of(
            "kh-vn-child",
            "kh-vn-adult",
            "held-then-free",
            "consent-withdrawn",
            "nationality-unverified",
            "not-identified",
            "same-country",
            "family-involved-goes-back",
            "danger-at-a-visit",
            "visit-not-found-thrice",
            "plan-changed-at-a-visit",
            "age-settled-and-still-a-child",
            "viet-nam-self-returned-commune-province-and-support",
            "best-interests-looked-at-again-on-its-day",
            "unhcr-finds-the-nationality-and-it-is-verified-again",
            "notice-under-7-days");
    /** Days that lie too far away to be true. */
    private static final Map<String, String> FAR_AWAY = Map.ofEntries(
            Map.entry(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2020-01-01"),
            Map.entry(RepatriationProcess.Variable.PLANNED_HANDOVER, "2020-01-01"),
            Map.entry("decidedOn", "2020-01-01"),
            Map.entry("counselledOn", "2020-01-01"),
            Map.entry("bidDecidedOn", "2020-01-01"),
            Map.entry("needsAssessedOn", "2020-01-01"),
            Map.entry("planMadeOn", "2020-01-01"),
            Map.entry("planReviewedOn", "2020-01-01"),
            Map.entry("closedOn", "2020-01-01"),
            Map.entry("familyVisitedOn", "2020-01-01"),
            Map.entry("reportOn", "2020-01-01"),
            Map.entry("nationalityCheckedOn", "2020-01-01"),
            Map.entry("approvedOn", "2020-01-01"),
            Map.entry("destroyedOn", "2020-01-01"),
            Map.entry("cas_IncomingReferralDate", "2020-01-01"),
            Map.entry("panelMeetsOn", "2927-01-01"),
            Map.entry("applicationForwardedOn", "2020-01-01"),
            Map.entry("transitStayUntil", "2927-01-01"),
            Map.entry("onwardOn", "2927-01-01"),
            Map.entry("serviceStartsOn", "2927-01-01"),
            Map.entry("serviceFreeFrom", "2927-01-01"),
            Map.entry("nextTalkOn", "2927-01-01"),
            Map.entry("expectedDate", "2927-01-01"),
            Map.entry("determinationNextOn", "2927-01-01"),
            Map.entry("holdReviewOn", "2927-01-01"),
            Map.entry("spl_PlannedEndDate", "2927-01-01"),
            Map.entry("retentionStartsOn", "2927-01-01"),
            Map.entry("consentExpiresOn", "2927-01-01"),
            Map.entry("consentTermsExpiry", "2927-01-01"),
            Map.entry("prs_Birthdate", "1865-01-01"));

    /** Who says no, by what answer, and where the reason stands. */
    private static final List<List<String>> NO =
            """
            returnDecision changesAsked decisionReason
            returnDecision refused decisionReason
            hostDecision refused hostDecisionReasons
            identificationDecision notIdentified decisionReasons
            reviewOutcome upheld reviewReasons
            memberVote no memberReasons
            memberVote moreNeeded memberReasons
            riskDecision noGo riskReasons
            assessmentRecommendation doNotReturn recommendationReasons
            nationalityOutcome Rejected nationalityReasons
            nationalityOutcome Unverified nationalityReasons
            legalCleared no legalOpenPoints
            referralResponse Declined referralReason
            referralResponse Unavailable referralReason
            """.lines().map(line -> List.of(line.split(" "))).toList();

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    FormLibrary forms;

    @Autowired
    Stories stories;

    @Autowired
    JsonMapper json;

    private final TreeSet<String> tried = new TreeSet<>();

    @Test
    void each_absurdity_is_refused_where_it_can_be_typed() throws Exception {
        // when
        for (var name : STORIES) {
            var tale = stories.begun(StoryBook.named(name), 8_400_000 + tried.size(), Map.of());
            while (stories.ended(tale.number()).isEmpty()) {
                var next = stories.next(tale);
                refused(next, tale);
                tale.tell(next);
            }
        }

        // then
        assertThat(tried).containsAll(withDates());
    }

    @Test
    void the_forms_that_belong_to_no_step_refuse_them_too() throws Exception {
        var officer = Caller.of(mvc, accounts, "th.police1");
        var answer = officer.ask(
                HttpMethod.POST,
                "/api/v1/cases",
                json.writeValueAsString(Map.of(
                        "data",
                        Map.of(
                                "prs_Birthdate",
                                "2001-02-31",
                                ReturnJourneyProcess.Variable.DETECTED_AT,
                                "2026-02-31T07:00+07:00",
                                NEVER_DONE,
                                1))));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(fields(answer.getContentAsString(StandardCharsets.UTF_8)))
                .contains("prs_Birthdate", ReturnJourneyProcess.Variable.DETECTED_AT);
    }

    private void refused(OpenStep step, DemoPersonStory tale) throws Exception {
        var form = forms.of(step);
        if (!tried.add(form.id())) {
            return;
        }
        var right = tale.answers(step, Map.of());
        for (var absurd : absurdities(form, right)) {
            assertThat(problems(step, tale, absurd.data()))
                    .as("%s in %s", absurd.data().get(absurd.field()), form.id())
                    .contains(absurd.at());
        }
    }

    private List<Absurd> absurdities(FormDefinition form, Map<String, Object> right) {
        var all = new ArrayList<Absurd>();
        form.components().forEach(component -> dates(component, form, right, all));
        for (var no : NO) {
            if (asks(form, no.get(0))) {
                var reason = no.get(2);
                var data = new HashMap<>(right);
                data.put(no.get(0), no.get(1));
                data.put(reason, " ");
                all.add(new Absurd(reason, reason, data));
                var without = new HashMap<>(data);
                without.remove(reason);
                all.add(new Absurd(reason, reason, without));
            }
        }
        if (form.id().equals("identificationInterview")) {
            all.add(new Absurd("evidenceSummary", "evidenceSummary", Map.of()));
        }
        return all;
    }

    private void dates(FormComponent component, FormDefinition form, Map<String, Object> right, List<Absurd> all) {
        if (component.type().equals("dynamiclist")) {
            component.components().stream().filter(AbsurdAnswersTest::isDate).forEach(column -> {
                for (var day : absurd(column)) {
                    var data = new HashMap<>(right);
                    data.put(component.path(), List.of(Map.of(column.key(), day)));
                    var at = component.path() + ".0." + column.key();
                    all.add(new Absurd(column.key(), at, shown(form, data, column)));
                }
            });
            return;
        }
        component.components().forEach(inside -> dates(inside, form, right, all));
        if (isDate(component)) {
            var data = new HashMap<>(right);
            data.put(component.key(), noDay(component));
            var asked = shown(form, data, component);
            for (var day : absurd(component)) {
                var changed = new HashMap<>(asked);
                changed.put(component.key(), day);
                all.add(new Absurd(component.key(), component.key(), changed));
            }
        }
    }

    private static List<String> absurd(FormComponent date) {
        var far = FAR_AWAY.get(String.valueOf(date.key()));
        return far == null ? List.of(noDay(date)) : List.of(noDay(date), far);
    }

    /** The answers with one changed so that the date is asked. */
    private static Map<String, Object> shown(FormDefinition form, Map<String, Object> data, FormComponent date) {
        var check = new FormCheck();
        for (var choice : form.fields()) {
            for (var option : choice.options()) {
                var other = new HashMap<>(data);
                other.put(choice.key(), option.value());
                for (var one : List.of(data, other)) {
                    if (check.check(form, one, FormRuleDays.UNKNOWN).problems().stream()
                            .map(FieldProblem::field)
                            .anyMatch(field -> field.equals(date.key()) || field.endsWith("." + date.key()))) {
                        return one;
                    }
                }
            }
        }
        return data;
    }

    private static boolean isDate(FormComponent component) {
        return component.type().equals("datetime") && !"time".equals(component.subtype()) && !component.disabled();
    }

    private static String noDay(FormComponent date) {
        return "datetime".equals(date.subtype()) ? "2026-02-31T07:00+07:00" : "2026-02-31";
    }

    private static boolean asks(FormDefinition form, String field) {
        return form.field(field).isPresent() && !form.shown().contains(field);
    }

    private List<String> problems(OpenStep step, DemoPersonStory tale, Map<String, Object> data) throws Exception {
        var sent = new HashMap<>(data);
        sent.put(NEVER_DONE, 1);
        var answer = Caller.of(mvc, accounts, tale.account(step))
                .ask(
                        HttpMethod.POST,
                        "/api/v1/tasks/" + step.id() + "/hand-in",
                        json.writeValueAsString(Map.of("data", sent)));
        assertThat(answer.getStatus()).isEqualTo(422);
        return fields(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> fields(String answer) throws IOException {
        return json.readTree(answer).findValuesAsString("field");
    }

    /** Documents and consents end after these stories have: their renewal is none of the steps here. */
    private static List<String> withDates() {
        return PackagedForms.files().stream()
                .filter(file -> !file.toString().contains("journey"))
                .filter(file -> !file.toString().contains("paper-renewal"))
                .filter(file -> !file.toString().contains("consent-renewal"))
                .map(PackagedForms::read)
                .filter(form -> form.components().stream().anyMatch(AbsurdAnswersTest::hasDate))
                .map(FormDefinition::id)
                .collect(Collectors.toList());
    }

    private static boolean hasDate(FormComponent component) {
        return isDate(component) || component.components().stream().anyMatch(AbsurdAnswersTest::hasDate);
    }

    /** Wrong answers: what is absurd, and where the refusal must point. */
    private record Absurd(String field, String at, Map<String, Object> data) {}
}
