package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.channel.FocalPoints;
import org.homeward.channel.Message;
import org.homeward.directory.people.Accounts;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.Corridor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ProtectionAdviceProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** R3: who is afraid of somebody in the authorities at home is asked before the first word goes there, and then none goes. */
@WebTest
class R3FearOfHomeTest {

    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String REQUEST = RepatriationProcess.Step.REQUEST_TRACING;
    private static final String FEAR = "fearsAuthoritiesAtHome";

    @Autowired
    Stories story;

    @Autowired
    FocalPoints calls;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Test
    void who_fears_them_stays_and_nothing_ever_goes_there() {
        // when
        var number = story.upTo(TALK, Map.of(FEAR, "yes"));

        // then
        assertThat(story.steps(number)).containsExactly(ProtectionProcess.Step.AGREE_STAY);
        story.the_origin_knows_nothing_of(number);

        // when
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of());

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void who_fears_them_is_advised_by_unhcr_if_wanted_and_nothing_ever_goes_there() throws Exception {
        // when
        var number = story.upTo(TALK, Map.of(FEAR, "yes", ReturnWishProcess.Variable.PROTECTION_REFERRAL, "unhcr"));

        // then
        assertThat(story.steps(number)).containsExactly(ProtectionAdviceProcess.Step.ADVISE_BY_UNHCR);
        assertThat(asked("th.unhcr1", number)).isEqualTo(200);
        assertThat(asked("th.iom1", number)).isEqualTo(404);
        story.the_origin_knows_nothing_of(number);

        // when
        story.play(number, ProtectionAdviceProcess.Step.ADVISE_BY_UNHCR, Map.of());

        // then
        assertThat(story.steps(number)).containsExactly(ProtectionProcess.Step.AGREE_STAY);
        assertThat(asked("th.unhcr1", number)).isEqualTo(404);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void who_advises_is_given_no_telephone_of_the_country_that_is_feared() {
        // given
        var number = story.before(HandoverProcess.Step.SEND_NOTICE);

        // then
        assertThat(countriesToCall(number, "th.shelter1")).contains("Cambodia");
        assertThat(countriesToCall(number, "th.unhcr1")).containsExactly("Thailand");
    }

    private List<String> countriesToCall(CaseNumber number, String account) {
        return ActingParty.asSystem(
                        "test", () -> calls.of(number, Corridor.of("TH-KH"), story.actor(account), Locale.ENGLISH))
                .desks()
                .stream()
                .map(FocalPoints.FocalPoint::country)
                .toList();
    }

    @Test
    void who_is_advised_and_goes_on_is_asked_about_the_fear_again() {
        // given
        var number = story.upTo(
                TALK,
                Map.of(
                        FEAR,
                        "yes",
                        ReturnWishProcess.Variable.PROTECTION_REFERRAL,
                        ProtectionAdviceProcess.Answer.IOM));

        // when
        story.play(
                number,
                ProtectionAdviceProcess.Step.ADVISE_BY_IOM,
                Map.of(ProtectionAdviceProcess.Variable.ADVICE_RESULT, ProtectionAdviceProcess.Answer.GOES_ON));

        // then
        assertThat(story.steps(number)).containsExactly(TALK);
        story.the_origin_knows_nothing_of(number);
    }

    @ParameterizedTest
    @CsvSource({"fearsAuthoritiesAtHome, no", "unhcrOrLawyerOffered, yes"})
    void no_talk_ends_without_the_question_nor_a_yes_without_unhcr_or_iom_and_a_lawyer(String field, String fears) {
        // given
        var number = story.before(TALK);

        // then
        var answers = new HashMap<String, Object>(Map.of(FEAR, fears));
        answers.put(field, "");
        assertThatThrownBy(() -> story.play(number, TALK, answers))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(field));
        assertThat(story.steps(number)).contains(TALK);
    }

    @Test
    void the_first_message_goes_after_the_question_and_after_the_share() {
        // given
        var number = story.before(TALK);

        // when
        for (var step : new String[] {TALK, ReturnWishProcess.Step.ASK_CONSENTS, ReturnWishProcess.Step.ASSESS_RISK}) {
            story.the_origin_knows_nothing_of(number);
            story.play(number, step, Map.of());
        }

        // then
        story.the_origin_knows_nothing_of(number);
        story.play(number, REQUEST, Map.of());
        assertThat(story.sent(number)).anyMatch(Message::crossesBorder);
    }

    @Test
    void fear_that_is_said_after_the_share_stops_the_first_message() throws Exception {
        // given
        var number = story.before(REQUEST);

        // when
        says_later(number);

        // then
        assertThatThrownBy(() -> story.play(number, REQUEST, Map.of())).isInstanceOf(ConflictException.class);
        story.the_origin_knows_nothing_of(number);
        assertThat(Caller.of(mvc, accounts, "kh.mosvy1")
                        .get("/api/v1/cases/" + number)
                        .getStatus())
                .isEqualTo(404);
    }

    private int asked(String account, CaseNumber number) throws Exception {
        return Caller.of(mvc, accounts, account).get("/api/v1/cases/" + number).getStatus();
    }

    private void says_later(CaseNumber number) throws Exception {
        var correction =
                Map.of("field", FEAR, "value", "yes", "reason", "Said in a later talk", "atWhoseWish", "person");
        var answer = Caller.of(mvc, accounts, "th.shelter1")
                .post(
                        "/api/v1/cases/" + number + "/file/corrections",
                        json.writeValueAsString(Map.of("data", correction)));
        assertThat(answer.getStatus()).isEqualTo(201);
    }
}
