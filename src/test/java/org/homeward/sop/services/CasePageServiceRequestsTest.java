package org.homeward.sop.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.homeward.channel.Message;
import org.homeward.engine.ActingSide;
import org.homeward.engine.forms.Option;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.RefusalException;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.CaseSupportService;
import org.homeward.sop.CaseSupportServices;
import org.homeward.sop.ServiceRequestPermission;
import org.homeward.sop.SupportServiceRequest;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked for on the case's page goes the way of a step's referral, and ends with it. */
@WholeRun
@ProcessTest
class CasePageServiceRequestsTest {

    private static final String ANSWER = ServiceReferralProcess.Step.ANSWER_REFERRAL;
    private static final SupportServiceRequest HEALTH =
            new SupportServiceRequest("health", "OneDay", "glasses", true, "", "", "");

    @Autowired
    Stories story;

    @Autowired
    CaseSupportServices services;

    @Test
    void a_person_who_declined_services_is_asked_for_nothing() {
        // given
        var number = story.upTo(
                IdentificationProcess.Step.EXPLAIN_RIGHTS,
                Map.of(ReturnJourneyProcess.Variable.CONSENT_SERVICES, "Declined"));
        story.play(number, ProtectionProcess.Step.ARRANGE_SHELTER, Map.of("servicesNeeded", List.of()));

        // when, then
        assertThat(asking(number)).isEqualTo(ServiceRequestPermission.notAgreed);
        assertThatThrownBy(() -> ask(number, HEALTH)).isInstanceOf(InvalidContentException.class);
        assertThat(story.sent(number)).noneMatch(CasePageServiceRequestsTest::asks);
    }

    @Test
    void the_message_carries_codes_and_never_which_service() {
        // given
        var number = sheltered();

        // when
        ask(number, HEALTH);

        // then
        assertThat(story.sent(number))
                .filteredOn(CasePageServiceRequestsTest::asks)
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.payload())
                            .containsOnlyKeys(
                                    ServiceProviderFinder.REFERRAL,
                                    ActingSide.VARIABLE,
                                    ServiceReferralProcess.Variable.REFERRAL_DUE);
                    assertThat(sent.to()).hasToString("TH-PHO-SKA");
                });
    }

    @Test
    void after_a_no_the_one_who_asked_looks_further_and_the_page_says_so() {
        // given
        var number = sheltered();
        ask(number, HEALTH);

        // when
        story.steps(number);
        story.play(
                number,
                ANSWER,
                Map.of(ServiceReferralProcess.Variable.REFERRAL_RESPONSE, "Declined", "referralReason", "tooFar"));

        // then
        assertThat(states(number)).containsExactly("declined");
        assertThat(story.open(number, ServiceReferralProcess.Step.SEEK_OTHER_SERVICE)
                        .agency())
                .hasToString("TH-WPC-PTT");
    }

    @Test
    void when_the_person_has_gone_home_the_host_asks_no_more_and_home_does() {
        // given
        var number = sheltered();
        ask(number, HEALTH);

        // when
        story.leaveOpenUntil(number, ANSWER, ReintegrationProcess.Step.ASSESS_NEEDS);

        // then
        assertThat(story.steps(number)).containsExactly(ReintegrationProcess.Step.ASSESS_NEEDS);
        assertThatThrownBy(() -> ask(number, HEALTH)).isInstanceOf(RefusalException.class);
        assertThat(as("kh.btb1", () -> services.asking(number, story.actor("kh.btb1"))))
                .isNotEqualTo(ServiceRequestPermission.notHome);
    }

    @Test
    void of_two_who_ask_for_the_same_in_one_moment_one_does() throws Exception {
        // given
        var number = sheltered();
        Callable<Boolean> asks = () -> {
            try {
                ask(number, HEALTH);
                return true;
            } catch (InvalidContentException askedAlready) {
                return false;
            }
        };

        // when
        var both = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> done;
        try {
            done = both.invokeAll(List.of(asks, asks));
        } finally {
            both.shutdown();
        }

        // then
        assertThat(done.get(0).get()).isNotEqualTo(done.get(1).get());
        assertThat(states(number)).containsExactly("asked");
    }

    @Test
    void the_catalogue_is_that_of_the_step_that_asks() {
        // given
        var number = sheltered();

        // when
        var offered = services.catalogue(number, Locale.ENGLISH);

        // then
        assertThat(offered.services())
                .extracting(Option::value)
                .contains("health", "other")
                .hasSize(13);
        assertThat(offered.urgencies()).extracting(Option::value).first().isEqualTo("OneHour");
        assertThat(offered.services()).extracting(Option::label).doesNotContain("health", "");
    }

    private CaseNumber sheltered() {
        var number = story.before(ProtectionProcess.Step.ARRANGE_SHELTER);
        story.play(number, ProtectionProcess.Step.ARRANGE_SHELTER, Map.of("servicesNeeded", List.of()));
        return number;
    }

    private static boolean asks(Message message) {
        return message.name().equals(ServiceReferralProcess.Message.REFERRAL_MADE);
    }

    private int ask(CaseNumber number, SupportServiceRequest service) {
        return as("th.shelter1", () -> services.ask(number, service, story.actor("th.shelter1")));
    }

    private ServiceRequestPermission asking(CaseNumber number) {
        return as("th.shelter1", () -> services.asking(number, story.actor("th.shelter1")));
    }

    private List<String> states(CaseNumber number) {
        return as("th.shelter1", () -> services.of(number, story.actor("th.shelter1"))).stream()
                .map(CaseSupportService::state)
                .toList();
    }

    private <T> T as(String account, Supplier<T> work) {
        return ActingParty.as(story.actor(account).agency(), work);
    }
}
