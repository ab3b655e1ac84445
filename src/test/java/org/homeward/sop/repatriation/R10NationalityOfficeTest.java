package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.channel.Message;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.StoryBook;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office that verifies a nationality is another recipient than the focal point: it is asked with a consent of its own (R10). */
@ProcessTest
class R10NationalityOfficeTest {

    private static final String NATIONALITY = ReturnWishProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY;
    private static final String CONSENTS = ReturnWishProcess.Step.ASK_CONSENTS;
    private static final String ACKNOWLEDGE = OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST;
    private static final String VERIFY = NationalityVerificationProcess.Step.VERIFY_NATIONALITY;
    private static final String DESTROY = InformationRecallProcess.Step.CONFIRM_RECEIVED;
    private static final AgencyCode OFFICE = new AgencyCode("KH-GDID");
    private static final String OFFICER = "kh.register1";

    @Autowired
    Stories story;

    @Autowired
    Consents consents;

    @Autowired
    Disclosures disclosures;

    @Autowired
    CaseOverviews sheets;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    TestClock clock;

    @Test
    void who_declines_it_has_no_office_asked_and_goes_the_way_of_an_open_nationality() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        story.tellBefore(tale, CONSENTS);
        var number = tale.number();

        // when
        story.play(number, CONSENTS, Map.of(NATIONALITY, "Declined"));
        story.tellBefore(number, OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // then
        assertThat(story.steps(number)).doesNotContain(VERIFY);
        assertThatThrownBy(() -> seenBy(OFFICER, number)).isInstanceOf(NotFound.class);
        assertThat(sentToOffice(number)).isEmpty();

        // when
        story.play(number, OriginResponseProcess.Step.REPORT_ASSESSMENT, Map.of());

        // then
        assertThat(story.steps(number)).contains(RepatriationProcess.Step.REFER_STATELESSNESS);
    }

    @Test
    void not_asked_is_asked_again_before_anything_is_sent() {
        // given
        var number = story.before(CONSENTS);

        // when
        story.play(number, CONSENTS, Map.of(NATIONALITY, ReturnWishProcess.Answer.NOT_ASKED));

        // then
        assertThat(story.steps(number)).contains(ReturnWishProcess.Step.COUNSEL_RETURN);
        assertThat(story.sent(number)).noneMatch(Message::crossesBorder);
    }

    @Test
    void what_the_office_got_stands_in_the_list_and_is_destroyed_with_that_consent_alone() {
        // given
        var number = story.before(VERIFY);
        assertThat(sentToOffice(number)).singleElement().satisfies(sent -> assertThat(sent.fields())
                .contains("givenName", "prs_Birthdate", "villageName"));

        // when
        withdraw(number);

        // then
        assertThat(story.steps(number)).doesNotContain(VERIFY).contains(DESTROY);
        var destroy = story.open(number, DESTROY);
        assertThat(destroy.agency()).isEqualTo(OFFICE);
        assertThat(destroy.due()).isNotNull().isBefore(clock.instant().plus(Duration.ofDays(8)));
        assertThatThrownBy(() -> seenBy(OFFICER, number)).isInstanceOf(NotFound.class);
        assertThat(story.sent(number))
                .filteredOn(message -> message.name().equals(InformationRecallProcess.Message.SHARE_RECALLED))
                .singleElement()
                .extracting(Message::to)
                .isEqualTo(story.actor("kh.mosvy1").agency());
        assertThat(ActingParty.asSystem("test", () -> disclosures.all(number)))
                .as("a recall sends nothing")
                .extracting(Disclosure::message)
                .doesNotContain(InformationRecallProcess.Message.SHARE_RECALLED);

        // when
        story.play(number, DESTROY, Map.of());

        // then: the return goes on, its nationality is open
        assertThatThrownBy(() -> seenBy(OFFICER, number)).isInstanceOf(NotFound.class);
        story.tellBefore(number, RepatriationProcess.Step.REFER_STATELESSNESS);
        assertThat(ActingParty.asSystem("test", () -> consents.given(number)))
                .extracting(Consent::purpose)
                .contains(Purpose.ShareWithOriginAgency, Purpose.FamilyContact, Purpose.Return);
    }

    @Test
    void withdrawn_before_the_request_is_acknowledged_the_office_is_never_asked() {
        // given
        var number = story.before(ACKNOWLEDGE);
        withdraw(number);

        // when
        story.play(number, ACKNOWLEDGE, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(VERIFY, DESTROY);
        assertThat(sentToOffice(number)).isEmpty();
        assertThatThrownBy(() -> seenBy(OFFICER, number)).isInstanceOf(NotFound.class);
    }

    private List<Disclosure> sentToOffice(CaseNumber number) {
        return ActingParty.asSystem("test", () -> disclosures.all(number)).stream()
                .filter(sent -> sent.to().equals(OFFICE))
                .toList();
    }

    private CaseOverview seenBy(String account, CaseNumber number) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> sheets.of(number, actor));
    }

    private void withdraw(CaseNumber number) {
        var actor = story.actor("th.shelter1");
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == Purpose.ShareForNationality)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }
}
