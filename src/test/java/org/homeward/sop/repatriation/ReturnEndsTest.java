package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.channel.Message;
import org.homeward.deadlines.ladder.DeadlineSweep;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.ReturnOutcome;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Stories;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ends of a return are told apart, shown to the host alone, and each is counted as such. */
@WholeRun
@WebTest
class ReturnEndsTest {

    private static final String TALK = ReturnWishProcess.Step.COUNSEL_RETURN;
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String ENDED = "returnEnded";
    private static final String HOST = "th.shelter1";

    @Autowired
    Stories story;

    @Autowired
    CaseOverviews sheets;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource({
        TALK + ", returnWish, stay, personsChoice",
        CONSENTS + ", consentReturn, Declined, personsChoice",
        CONSENTS + ", consentShareWithOriginAgency, Declined, personsChoice",
        HandoverProcess.Step.CHECK_DEPARTURE + ", stillWantsReturn, no, personsChoice",
        TALK + ", fearsAuthoritiesAtHome, yes, tooDangerous",
        ReturnWishProcess.Step.ASSESS_RISK + ", riskDecision, noGo, tooDangerous",
        ReturnApprovalProcess.Step.DECIDE_RETURN + ", returnDecision, refused, stateRefusal",
        ReturnApprovalProcess.Step.REQUEST_APPROVAL + ", hostDecision, refused, stateRefusal"
    })
    void each_end_is_told_apart_and_counted_as_such(String step, String field, String answer, ReturnOutcome end)
            throws Exception {
        // given
        var number = story.before(step);
        assertThat(seenBy(HOST, number).codes().head().returnEnded()).isNull();
        var before = counted();

        // when
        story.play(number, step, Map.of(field, answer));

        // then
        ended(number, end);
        assertThat(more(before)).containsExactly(end);
    }

    @Test
    void who_is_not_let_in_was_refused_by_a_state() throws Exception {
        // given
        var number = story.before(HandoverProcess.Step.HAND_OVER);
        var before = counted();

        // when
        story.play(number, HandoverProcess.Step.HAND_OVER, notDone(HandoverProcess.Answer.NOT_ADMITTED));

        // then
        ended(number, ReturnOutcome.stateRefusal);
        assertThat(more(before)).containsExactly(ReturnOutcome.stateRefusal);
        var reader = Caller.of(mvc, accounts, HOST);
        for (var page : List.of("/cases/" + number, "/cases?number=" + number)) {
            assertThat(reader.get(page).getContentAsString(StandardCharsets.UTF_8))
                    .as(page)
                    .contains("การกลับสิ้นสุด: ประเทศหนึ่งไม่อนุมัติ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nationality-unverified, noNationality",
        "best-interests-elsewhere, bestInterests",
        "same-country-best-elsewhere, bestInterests"
    })
    void nationality_and_the_childs_best_interests_are_ends_of_their_own(String scenario, ReturnOutcome end)
            throws Exception {
        // given
        var before = counted();

        // when
        var number = story.before(StoryBook.named(scenario), ProtectionProcess.Step.AGREE_STAY);

        // then
        ended(number, end);
        assertThat(more(before)).containsExactly(end);
    }

    @Test
    void a_refusal_since_the_risk_is_too_high_is_too_dangerous() throws Exception {
        // given
        var number = story.before(HomeWarningProcess.Step.REASSESS_RISK);
        story.play(
                number,
                HomeWarningProcess.Step.REASSESS_RISK,
                Map.of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO));
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        var before = counted();

        // when
        story.play(
                number,
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.REFUSED));

        // then
        ended(number, ReturnOutcome.tooDangerous);
        assertThat(more(before)).containsExactly(ReturnOutcome.tooDangerous);
    }

    @Test
    void a_consent_whose_day_has_passed_is_not_the_persons_choice() throws Exception {
        // given
        var number = story.upTo(CONSENTS, Map.of("consentExpiresOn", "@in3"));
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        story.timePasses("P4D");
        var before = counted();

        // when
        sweep.walkDue();

        // then
        ended(number, ReturnOutcome.consentExpired);
        assertThat(more(before)).containsExactly(ReturnOutcome.consentExpired);
        assertThat(recalls(number)).isEqualTo(1);
        assertThatThrownBy(() -> seenBy("kh.mosvy1", number)).isInstanceOf(NotFound.class);

        // when
        story.play(
                number,
                ProtectionProcess.Step.AGREE_STAY,
                Map.of(
                        ProtectionProcess.Variable.STAY_OUTCOME,
                        ProtectionProcess.Answer.RETURN_AGAIN,
                        "returnAgainBecause",
                        ReturnOutcome.consentExpired.name()));

        // then
        assertThat(story.steps(number)).contains(TALK);
        assertThat(more(before)).isEmpty();
    }

    @Test
    void the_country_of_origin_hears_no_reason() {
        // given
        var number = story.before(ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // when
        story.play(
                number,
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.REFUSED));

        // then
        assertThatThrownBy(() -> seenBy("kh.mosvy1", number)).isInstanceOf(NotFound.class);
        assertThat(recalls(number)).isEqualTo(1);
    }

    @Test
    void who_was_not_there_is_talked_with_again_and_only_a_no_then_is_recalled() {
        // given
        var number = story.before(HandoverProcess.Step.HAND_OVER);

        // when
        story.play(number, HandoverProcess.Step.HAND_OVER, notDone(HandoverProcess.Answer.ABSENT));

        // then
        assertThat(story.steps(number)).contains(TALK).doesNotContain(ProtectionProcess.Step.AGREE_STAY);
        assertThat(seenBy(HOST, number).codes().head().returnEnded()).isNull();
        assertThat(recalls(number)).isZero();
        assertThat(story.open(number, TALK).due()).isNull();

        // when
        story.play(number, TALK, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));

        // then
        ended(number, ReturnOutcome.personsChoice);
        assertThat(recalls(number)).isEqualTo(1);
        assertThat(story.steps(number))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION, ProtectionProcess.Step.AGREE_STAY);
    }

    private void ended(CaseNumber number, ReturnOutcome end) {
        assertThat(story.steps(number)).contains(ProtectionProcess.Step.AGREE_STAY);
        var stay = story.open(number, ProtectionProcess.Step.AGREE_STAY);
        var seen = seenBy(DemoStoryStaff.of(stay.agency(), stay.group(), 0), number);
        assertThat(seen.codes().head().returnEnded()).isEqualTo(end.name());
        assertThat(seen.happened())
                .filteredOn(event -> event.kind().equals(ENDED))
                .extracting(event -> event.codes().get("how"))
                .containsExactly(end.name());
    }

    private static Map<String, Object> notDone(String why) {
        return Map.of(HandoverProcess.Variable.HANDOVER_DONE, "refused", "handoverNotDone", why);
    }

    private long recalls(CaseNumber number) {
        return story.sent(number).stream()
                .map(Message::name)
                .filter(InformationRecallProcess.Message.RECALLED::equals)
                .count();
    }

    private CaseOverview seenBy(String account, CaseNumber number) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> sheets.of(number, actor));
    }

    /** Which ends are counted that weren't before. */
    private List<ReturnOutcome> more(JsonNode before) throws Exception {
        var now = counted();
        return Arrays.stream(ReturnOutcome.values())
                .filter(end ->
                        now.get(end.name()).asLong() > before.get(end.name()).asLong())
                .toList();
    }

    private JsonNode counted() throws Exception {
        story.actor("th.focal.head");
        var answer = Caller.of(mvc, accounts, "th.focal.head").get("/api/v1/overdue?scope=country");
        return json.readTree(answer.getContentAsString()).get("figures").get("returnsEnded");
    }
}
