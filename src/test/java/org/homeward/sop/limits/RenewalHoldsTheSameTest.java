package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.platform.demo.Scenario;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked anew is asked under the conditions of the first time: a guardian’s yes for a child, who gave it and how (R1, R19). */
@WholeRun
@ProcessTest
class RenewalHoldsTheSameTest {

    private static final String ASK = EndingConsentProcess.Step.RENEW_CONSENTS;
    private static final String GIVEN = IdentificationProcess.Answer.GIVEN;
    private static final String[] ASKED = {"originAnew", "nationalityAnew", "familyAnew", "returnAnew", "feedbackAnew"};

    @Autowired
    Stories story;

    @Autowired
    ConsentsEndingSoonRound ending;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @ParameterizedTest
    @CsvSource({
        "guardianConsent, ''",
        "guardianConsent, " + ReturnWishProcess.Answer.NOT_ASKED,
        "guardianConsent, Declined",
        "childObjectsToConsents, yes",
        "childObjectsToConsents, ''",
        "childObjectsToConsents, notAsked"
    })
    void nothing_is_renewed_for_a_child_without_the_guardians_yes_or_against_the_childs_will(
            String field, String answer) {
        // given
        var number = asked(15);

        // then
        assertThat(refused(number, all(GIVEN, Map.of(field, answer)))).containsExactlyInAnyOrder(ASKED);
        assertThat(story.steps(number)).contains(ASK);
    }

    @Test
    void with_the_guardians_yes_it_is_renewed_and_a_no_needs_nobodys_yes() {
        // given
        var number = asked(15);

        // when
        story.play(number, ASK, all(GIVEN, Map.of("guardianConsent", GIVEN)));

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
        assertThat(given(number)).isTrue();

        // when
        var other = asked(15);
        story.play(other, ASK, all("Declined", Map.of("guardianConsent", "")));

        // then
        assertThat(given(other)).isFalse();
    }

    @Test
    void a_child_objects_to_what_is_declined_and_only_an_objection_to_the_return_is_for_the_panel() {
        // given
        var number = asked(15);
        var objects = Map.<String, Object>of("guardianConsent", GIVEN, "childObjectsToConsents", "yes");

        // when
        var answers = all(GIVEN, objects);
        answers.put("feedbackAnew", "Declined");
        story.play(number, ASK, answers);

        // then
        assertThat(given(number)).isTrue();
        assertThat(awaitsPanel(number)).isFalse();

        // when
        var other = asked(15);
        refused(other, all(GIVEN, objects));

        // then
        assertThat(awaitsPanel(other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consentGiver", "consentSignature"})
    void who_gave_it_and_how_is_recorded_with_each_yes(String missing) {
        // given
        var number = asked(26);

        // then
        assertThat(refused(number, all(GIVEN, Map.of(missing, "")))).containsExactly(missing);

        assertThat(refused(number, all("Declined", Map.of(missing, ""))))
                .as("a no that ends what was given")
                .containsExactly(missing);

        // when
        story.play(number, ASK, all(ReturnWishProcess.Answer.NOT_ASKED, Map.of(missing, "")));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
    }

    private CaseNumber asked(int age) {
        var answers = Map.of(
                ReturnWishProcess.Step.ASK_CONSENTS, List.of(Map.<String, Object>of("consentExpiresOn", "@in60")));
        var tale = story.begun(
                new Scenario("renewed", "TH", "KH", "TH", age, "closed", Map.of(), answers, null), 0, Map.of());
        story.tellBefore(tale, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        story.timePasses("P50D");
        ending.look();
        return tale.number();
    }

    private static HashMap<String, Object> all(String answer, Map<String, Object> others) {
        var answers = new HashMap<String, Object>(others);
        for (var field : ASKED) {
            answers.put(field, answer);
        }
        return answers;
    }

    private List<String> refused(CaseNumber number, Map<String, Object> answers) {
        var wrong = catchThrowableOfType(InvalidContentException.class, () -> story.play(number, ASK, answers));
        assertThat(wrong).isNotNull();
        return wrong.problems().stream()
                .map(InvalidContentException.FieldProblem::field)
                .toList();
    }

    private boolean given(CaseNumber number) {
        return ActingParty.asSystem("test", () -> consents.given(number, Purpose.FamilyContact));
    }

    private boolean awaitsPanel(CaseNumber number) {
        return system.sees(() -> database.sql("""
                        select best_interests is null
                            or coalesce(objected_at > coalesce(best_interests_at, '-infinity'), false)
                        from child_safeguard where case_number = :number
                        """)
                .param("number", number.value())
                .query(Boolean.class)
                .single());
    }
}
