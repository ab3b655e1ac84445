package org.homeward.sop.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.cases.CaseFilter;
import org.homeward.cases.CaseList;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.channel.Message;
import org.homeward.directory.people.Actor;
import org.homeward.engine.ActingSide;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.StepHandling;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Services are asked of regular agencies, which see the one step that asks until they say yes. Long, since
 * each answer of a referral is looked at from all sides that could learn of it, on one set-up.
 */
@WholeRun
@ProcessTest
class ReferralsTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    Participation participation;

    private static final String SHELTER = ProtectionProcess.Step.ARRANGE_SHELTER;
    private static final String PLAN = ReintegrationProcess.Step.PLAN_REINTEGRATION;
    private static final String ANSWER = ServiceReferralProcess.Step.ANSWER_REFERRAL;
    private static final String PROVIDE = ServiceReferralProcess.Step.PROVIDE_SERVICE;
    private static final String DESTROY = InformationRecallProcess.Step.CONFIRM_RECEIVED;
    private static final String SEEK = ServiceReferralProcess.Step.SEEK_OTHER_SERVICE;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseList list;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    Timeline timeline;

    @Autowired
    StepHandling desk;

    @Autowired
    StepForm forms;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void who_is_asked_sees_what_is_needed_and_nothing_of_the_case() {
        // given
        var number = asking("psychosocial");
        var health = story.actor("th.health1");

        // when
        var form = formOf(number, "th.health1", ANSWER);

        // then
        assertThat(form)
                .containsEntry("referralService", "psychosocial")
                .containsEntry("referralUrgency", "OneDay")
                .containsEntry("referralNote", "a calm room")
                .containsKey("cas_ReferringOrganisation")
                .doesNotContainKeys("givenName", "prs_Gender", "appointment");
        assertThat(String.valueOf(form)).doesNotContain("Pathum");
        assertThatThrownBy(() -> as("th.health1", () -> access.require(number, health)))
                .isInstanceOf(NotFound.class);
        assertThat(as("th.health1", () -> list.page(health, CaseFilter.of(null, null, null, null), null, 200)
                        .cases()))
                .extracting(listed -> listed.number())
                .doesNotContain(number);
        assertThat(parts(number)).doesNotContain("TH-PHO-SKA");
    }

    @Test
    void who_accepts_takes_part_and_gives_the_service() {
        // given
        var number = asking("psychosocial");

        // when
        answer(number, ServiceReferralProcess.Answer.ACCEPTED);

        // then
        assertThat(parts(number)).contains("TH-PHO-SKA");
        var view = as("th.health1", () -> access.require(number, story.actor("th.health1")));
        assertThat(view.full()).isFalse();
        assertThat(view.seesOthers()).isFalse();

        // when
        story.play(number, PROVIDE, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(ANSWER, PROVIDE, SEEK);
        assertThat(states(number)).containsExactly("served");
        assertThatThrownBy(() -> as("th.health1", () -> access.require(number, story.actor("th.health1"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_accepts_after_the_hand_over_learns_nothing_of_the_life_at_home() {
        // given
        var number = asking("psychosocial");
        ActingParty.asSystem("test", () -> participation.leave(number, BorderSide.host));

        // when
        clock.advance(Duration.ofDays(1));
        answer(number, ServiceReferralProcess.Answer.ACCEPTED);

        // then
        var view = as("th.health1", () -> access.require(number, story.actor("th.health1")));
        assertThat(view.full()).isFalse();
        assertThat(view.shows(Stage.reintegration, clock.instant())).isFalse();
        assertThat(as("th.health1", () -> timeline.of(view)))
                .filteredOn(entry -> !entry.at().isBefore(clock.instant()))
                .extracting(TimelineEntry::stepKey)
                .containsOnly(ServiceReferralProcess.Step.ANSWER_REFERRAL);
    }

    @Test
    void a_consent_taken_back_ends_the_part_of_who_gave_a_service() {
        // given
        var number = asking("psychosocial");
        answer(number, ServiceReferralProcess.Answer.ACCEPTED);

        // when
        withdrawServices(number);

        // then
        assertThat(story.steps(number)).doesNotContain(PROVIDE);
        sees_only_what_it_is_to_destroy(number);
    }

    /** And once it has answered, nothing (R4). */
    private void sees_only_what_it_is_to_destroy(CaseNumber number) {
        var health = story.actor("th.health1");
        assertThat(story.open(number, DESTROY).agency()).isEqualTo(health.agency());
        var view = as("th.health1", () -> access.require(number, health));
        assertThat(view.full()).isFalse();
        assertThat(view.seesOthers()).isFalse();
        story.play(number, DESTROY, Map.of());
        assertThatThrownBy(() -> as("th.health1", () -> access.require(number, health)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void after_a_no_the_next_agency_is_asked_then_the_first_again_and_at_last_the_need_is_counted() {
        // given
        var number = asking("psychosocial");
        var before = counted();

        // when
        answer(number, "Declined");

        // then
        assertThat(story.steps(number)).contains(SEEK);
        assertThat(formOf(number, "th.shelter1", SEEK)).containsEntry("referralReason", "tooFar");
        assertThat(parts(number)).doesNotContain("TH-PHO-SKA");
        seek(number, ServiceReferralProcess.Answer.REFER_AGAIN);

        // then
        assertThat(story.open(number, ANSWER).agency().value()).isEqualTo("TH-NGO-LPN");
        assertThat(formOf(number, "th.ngo1", ANSWER))
                .containsEntry("referralNote", "a calm room")
                .doesNotContainKeys("referralReason", "referralAdvice");
        assertThatThrownBy(() -> as("th.health1", () -> access.atStep(number, story.actor("th.health1"))))
                .isInstanceOf(NotFound.class);

        // when
        answer(number, "Unavailable");
        seek(number, ServiceReferralProcess.Answer.REFER_AGAIN);

        // then
        assertThat(story.open(number, ANSWER).agency().value()).isEqualTo("TH-PHO-SKA");
        assertThat(counted()).isEqualTo(before);

        // when
        answer(number, "Declined");
        seek(number, "unmet");

        // then
        assertThat(story.steps(number)).doesNotContain(ANSWER, PROVIDE, SEEK);
        assertThat(states(number)).containsExactly("unmet");
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(parts(number)).doesNotContain("TH-PHO-SKA");
    }

    @Test
    void after_a_no_at_home_the_agency_that_asked_looks_further() {
        // given
        var number = story.before(PLAN);
        var asker = story.open(number, PLAN).agency();
        var holders = parts(number);
        story.play(number, PLAN, Map.of("servicesNeeded", List.of(row("psychosocial"))));

        // when
        answer(number, "Declined");

        // then
        assertThat(story.open(number, SEEK).agency()).isEqualTo(asker);
        assertThat(parts(number)).isEqualTo(holders);
    }

    @Test
    void a_persons_need_is_counted_once() {
        // given
        var number = story.upTo(SHELTER, Map.of("servicesNeeded", List.of(row("legal"), row("legal"))));
        var before = counted("legal");

        // when
        answer(number, "Declined");
        seek(number, "unmet");
        answer(number, "Declined");
        seek(number, "unmet");

        // then
        assertThat(states(number)).containsExactly("unmet", "unmet");
        assertThat(counted("legal")).isEqualTo(before + 1);
        assertThat(database.sql("select mark from unmet_need_mark")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(mark -> mark.contains(number.value()));
    }

    @Test
    void a_person_may_not_want_it_any_more() {
        // given
        var number = asking("psychosocial");
        answer(number, "Declined");

        // when
        seek(number, ServiceReferralProcess.Answer.NOT_WANTED);

        // then
        assertThat(states(number)).containsExactly(ServiceReferralProcess.Answer.NOT_WANTED);
        assertThat(story.steps(number)).doesNotContain(ANSWER, PROVIDE, SEEK);
    }

    @Test
    void each_service_is_a_message_of_its_own_and_none_is_sent_where_none_is_needed() {
        // given
        var two = story.before(SHELTER);
        var none = story.before(SHELTER);

        // when
        story.play(two, SHELTER, Map.of("servicesNeeded", List.of(row("psychosocial"), row("legal"))));
        story.play(none, SHELTER, Map.of("servicesNeeded", List.of()));

        // then
        assertThat(referrals(two)).hasSize(2);
        assertThat(referrals(none)).isEmpty();
        assertThat(story.steps(none)).doesNotContain(ANSWER);
    }

    @Test
    void what_the_person_declined_is_not_asked_for() {
        // given
        var number = story.before(SHELTER);

        // when
        story.play(
                number,
                SHELTER,
                Map.of(
                        "servicesNeeded",
                        List.of(row("psychosocial"), row("legal")),
                        "referralDeclinedByPerson",
                        "yes",
                        "servicesDeclined",
                        List.of("psychosocial")));

        // then
        assertThat(services(number)).containsExactly("legal");
    }

    @Test
    void nothing_is_asked_for_without_the_consent_to_services() {
        // given
        var number = story.upTo(
                IdentificationProcess.Step.EXPLAIN_RIGHTS,
                Map.of(ReturnJourneyProcess.Variable.CONSENT_SERVICES, "Declined"));

        // when, then
        assertThatThrownBy(() -> story.play(number, SHELTER, Map.of("servicesNeeded", List.of(row("psychosocial")))))
                .isInstanceOf(InvalidContentException.class);
        assertThat(services(number)).isEmpty();
    }

    @Test
    void a_no_abroad_closes_nothing_at_home() {
        // given
        var number = story.upTo(
                IdentificationProcess.Step.EXPLAIN_RIGHTS,
                Map.of(ReturnJourneyProcess.Variable.CONSENT_SERVICES, "Declined"));
        story.play(number, SHELTER, Map.of("servicesNeeded", List.of()));
        story.tellBefore(number, PLAN);

        // when
        story.play(number, PLAN, Map.of("servicesNeeded", List.of(row("psychosocial"))));

        // then
        assertThat(services(number)).containsExactly("psychosocial");
    }

    @Test
    void a_yes_abroad_opens_nothing_at_home() {
        // given
        var number = story.before(PLAN);
        var before = services(number);
        var declined = Map.<String, Object>of(
                "consentServicesAtHome", "Declined", "servicesNeeded", List.of(row("psychosocial")));

        // when, then
        assertThatThrownBy(() -> story.play(number, PLAN, declined)).isInstanceOf(InvalidContentException.class);
        assertThat(services(number)).isEqualTo(before);
    }

    @Test
    void who_served_is_asked_to_destroy_what_it_received_when_the_consent_is_withdrawn() {
        // given
        var number = asking("psychosocial");
        answer(number, ServiceReferralProcess.Answer.ACCEPTED);
        var provider =
                story.open(number, ServiceReferralProcess.Step.PROVIDE_SERVICE).agency();
        story.play(number, ServiceReferralProcess.Step.PROVIDE_SERVICE, Map.of());
        assertThat(states(number)).containsExactly("served");

        // when
        withdrawServices(number);

        // then
        assertThat(story.steps(number)).contains(InformationRecallProcess.Step.CONFIRM_RECEIVED);
        assertThat(story.open(number, InformationRecallProcess.Step.CONFIRM_RECEIVED)
                        .agency())
                .isEqualTo(provider);
    }

    @Test
    void what_was_agreed_at_home_can_be_taken_back_there() {
        // given
        var number = story.before(PLAN);
        var home = story.actor("kh.btb1");
        story.play(number, PLAN, Map.of("servicesNeeded", List.of(row("psychosocial"))));

        // when
        withdrawServices(number, home);

        // then
        assertThat(story.steps(number)).doesNotContain(ANSWER);
        assertThat(states(number)).doesNotContain("asked").contains("withdrawn");
    }

    @Test
    void what_the_host_was_asked_for_ends_when_the_person_has_gone_home() {
        // given
        var number = asking("psychosocial");

        // when
        story.leaveOpenUntil(number, ANSWER, ReintegrationProcess.Step.ASSESS_NEEDS);

        // then
        assertThat(story.steps(number)).containsExactly(ReintegrationProcess.Step.ASSESS_NEEDS);
        assertThat(states(number)).containsExactly("stopped");
        assertThatThrownBy(() -> as("th.health1", () -> access.atStep(number, story.actor("th.health1"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_asked_for_at_home_ends_with_the_case() {
        // given
        var number = story.before(PLAN);
        story.play(number, PLAN, Map.of("servicesNeeded", List.of(row("psychosocial"))));

        // when
        story.leaveOpenUntil(number, ANSWER, ReintegrationProcess.Step.VISIT_PERSON);
        story.play(
                number,
                ReintegrationProcess.Step.VISIT_PERSON,
                Map.of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet"));
        story.leaveOpenUntil(number, ANSWER, ReintegrationProcess.Step.CLOSE_CASE);
        assertThat(story.steps(number)).contains(ANSWER);
        story.play(number, ReintegrationProcess.Step.CLOSE_CASE, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(ANSWER);
        assertThat(states(number)).doesNotContain("asked").contains("stopped");
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    @Test
    void a_consent_taken_back_ends_what_is_being_asked() {
        // given
        var number = asking("psychosocial");

        // when
        withdrawServices(number);

        // then
        assertThat(story.steps(number)).doesNotContain(ANSWER);
        assertThat(states(number)).containsExactly("withdrawn");
        sees_only_what_it_is_to_destroy(number);
    }

    @Test
    void no_process_no_work_item_and_no_message_names_the_service() {
        // given
        var number = asking("psychosocial");
        answer(number, ServiceReferralProcess.Answer.ACCEPTED);

        // then
        assertThat(referrals(number)).singleElement().satisfies(message -> assertThat(message.payload())
                .containsOnlyKeys("referral", ActingSide.VARIABLE, ServiceReferralProcess.Variable.REFERRAL_DUE));
        for (var place : Set.of(
                "engine.act_hi_varinst where text_ = ?",
                "engine.act_ru_variable where text_ = ?",
                "engine.act_hi_dec_in where text_ = ?",
                "engine.act_hi_dec_out where text_ = ?",
                "work_item where ? in (step_key, role, form_key, kind)")) {
            assertThat(database.sql("select count(*) from " + place)
                            .param("psychosocial")
                            .query(Long.class)
                            .single())
                    .as(place)
                    .isZero();
        }
    }

    @Test
    void a_place_that_nobody_has_is_counted() {
        // given
        var number = story.before(SHELTER);
        var before = counted("placement");

        // when
        story.play(number, SHELTER, Map.of("placement", "noneSuitable", "servicesNeeded", List.of()));

        // then
        assertThat(counted("placement")).isEqualTo(before + 1);
    }

    private CaseNumber asking(String service) {
        return story.upTo(SHELTER, Map.of("servicesNeeded", List.of(row(service))));
    }

    private static Map<String, Object> row(String service) {
        return Map.of("service", service, "urgency", "OneDay", "note", "a calm room");
    }

    private void answer(CaseNumber number, String response) {
        Map<String, Object> changes = response.equals(ServiceReferralProcess.Answer.ACCEPTED)
                ? Map.of()
                : Map.of(ServiceReferralProcess.Variable.REFERRAL_RESPONSE, response, "referralReason", "tooFar");
        story.play(number, ANSWER, changes);
    }

    private void seek(CaseNumber number, String outcome) {
        story.play(number, SEEK, Map.of(ServiceReferralProcess.Variable.SEARCH_OUTCOME, outcome));
    }

    private void withdrawServices(CaseNumber number) {
        withdrawServices(number, story.actor("th.shelter1"));
    }

    private void withdrawServices(CaseNumber number, Actor actor) {
        var answers = new DemoAnswers().of("consentWithdrawal", 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == Purpose.Services)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }

    private Map<String, Object> formOf(CaseNumber number, String account, String step) {
        story.steps(number);
        var id = story.open(number, step).id();
        return as(account, () -> forms.of(desk.open(id, story.actor(account)), story.actor(account), Locale.ENGLISH)
                .data());
    }

    private <T> T as(String account, java.util.function.Supplier<T> work) {
        return ActingParty.as(story.actor(account).agency(), work);
    }

    private List<String> parts(CaseNumber number) {
        return ActingParty.asSystem("test", () -> participation.all(number)).stream()
                .map(AgencyParticipation::agency)
                .map(Object::toString)
                .toList();
    }

    private List<Message> referrals(CaseNumber number) {
        return story.sent(number).stream()
                .filter(message -> message.name().equals(ServiceReferralProcess.Message.REFERRAL_MADE))
                .toList();
    }

    private List<String> states(CaseNumber number) {
        return column(number, "state");
    }

    private List<String> services(CaseNumber number) {
        return column(number, "service");
    }

    private List<String> column(CaseNumber number, String column) {
        return ActingParty.asSystem("test", () -> new TransactionTemplate(transactions).execute(status -> database.sql(
                        "select " + column + " from referral where case_number = ? order by number")
                .param(number.value())
                .query(String.class)
                .list()));
    }

    private long counted() {
        return counted("psychosocial");
    }

    private long counted(String need) {
        return database.sql("select coalesce(sum(persons), 0) from unmet_need where need = ? and country = 'TH'")
                .param(need)
                .query(Long.class)
                .single();
    }
}
