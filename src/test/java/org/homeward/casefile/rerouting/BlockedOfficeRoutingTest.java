package org.homeward.casefile.rerouting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Participation;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.CaseSupportServices;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An office that is a blocked contact of the case gets none of its steps, on either side of the border. Long, since each way to
 * come to a step is looked at on one set-up.
 */
@WholeRun
@ProcessTest
class BlockedOfficeRoutingTest {

    private static final AgencyCode BATTAMBANG = new AgencyCode("KH-DOSVY-BTB");
    private static final AgencyCode HEALTH = new AgencyCode("TH-PHO-SKA");
    private static final String BY_NAME = "an uncle; Department of Social Affairs in Battambang, all of them";

    @Autowired
    Stories story;

    @Autowired
    CaseFiles files;

    @Autowired
    BarredOffices barred;

    @Autowired
    Participation participation;

    @Autowired
    WorkItems workItems;

    @Autowired
    TaskRouting routing;

    @Autowired
    StepOperations steps;

    @Autowired
    CaseSupportServices services;

    @Autowired
    Directory directory;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Test
    void its_open_step_goes_at_once_to_the_one_above_and_its_part_ends() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY).agency())
                .isEqualTo(BATTAMBANG);
        assertThat(parts(number)).contains(BATTAMBANG);

        // when
        block(number, BY_NAME);

        // then
        assertThat(story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY).agency())
                .hasToString("KH-MOSVY");
        assertThat(parts(number)).doesNotContain(BATTAMBANG);
        assertThat(holder(number, "origin.provincial-welfare").agency()).hasToString("KH-MOSVY");
    }

    @Test
    void named_before_anything_went_there_it_is_never_asked() {
        // given
        var number = story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        block(number, BY_NAME);
        story.tellBefore(number, FamilyTracingProcess.Step.ASSESS_FAMILY);

        // then
        assertThat(story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY).agency())
                .hasToString("KH-MOSVY");
        assertThat(parts(number)).doesNotContain(BATTAMBANG);
        assertThat(story.sent(number)).noneMatch(message -> BATTAMBANG.equals(message.to()));
    }

    @Test
    void a_focal_point_too_and_then_the_step_waits_where_a_supervisor_sees_it() {
        // given
        var number = story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        block(number, "KH-MOSVY; KH-DOSVY-BTB");
        var routed = holder(number, "origin.focal-point");

        // then
        assertThat(routed.agency().country()).hasToString("KH");
        assertThat(routed.agency()).isNotIn(BATTAMBANG, new AgencyCode("KH-MOSVY"));
        assertThat(routed.unrouted()).isTrue();
    }

    @Test
    void a_service_is_asked_of_the_next_one_that_the_directory_names() {
        // given
        var number = story.upTo(
                ProtectionProcess.Step.ARRANGE_SHELTER,
                Map.of(
                        "servicesNeeded",
                        List.of(Map.of("service", "psychosocial", "urgency", "OneDay", "note", "a calm room"))));
        story.steps(number);
        assertThat(answering(number).agency()).isEqualTo(HEALTH);

        // when
        block(number, "nobody at Sa Kaeo Provincial Public Health Office");

        // then
        assertThat(answering(number).agency()).hasToString("TH-NGO-LPN");
    }

    @Test
    void a_service_that_it_gave_is_asked_of_the_next_one_which_gives_it_only_after_a_yes() {
        // given
        var number = given();

        // when
        block(number, "nobody at Sa Kaeo Provincial Public Health Office");

        // then
        assertThat(answering(number).agency()).hasToString("TH-NGO-LPN");
        assertThat(story.steps(number)).doesNotContain(ServiceReferralProcess.Step.PROVIDE_SERVICE);
        assertThat(services(number)).containsExactly("asked TH-NGO-LPN");
        assertThat(parts(number)).doesNotContain(HEALTH);
        assertThat(working(number)).doesNotContain("TH-NGO-LPN");

        // when
        story.play(number, ServiceReferralProcess.Step.ANSWER_REFERRAL, Map.of());

        // then
        assertThat(story.open(number, ServiceReferralProcess.Step.PROVIDE_SERVICE)
                        .agency())
                .hasToString("TH-NGO-LPN");
        assertThat(working(number)).contains("TH-NGO-LPN");
        assertThat(services(number)).containsExactly("accepted TH-NGO-LPN");
    }

    @Test
    void where_nobody_else_gives_a_service_no_page_says_that_it_does() {
        // given
        var number = given();

        // when
        block(number, "nobody at Sa Kaeo Provincial Public Health Office; nor TH-NGO-LPN");

        // then
        assertThat(services(number)).containsExactly("asked null");
        assertThat(answering(number).agency()).isNotIn(HEALTH, new AgencyCode("TH-NGO-LPN"));
    }

    @Test
    void a_service_asked_for_later_goes_to_the_next_one_too() {
        // given
        var number = story.before(ProtectionProcess.Step.ARRANGE_SHELTER);

        // when
        block(number, "nobody at Sa Kaeo Provincial Public Health Office");
        story.play(
                number,
                ProtectionProcess.Step.ARRANGE_SHELTER,
                Map.of("servicesNeeded", List.of(Map.of("service", "psychosocial", "urgency", "OneDay"))));
        story.steps(number);

        // then
        assertThat(answering(number).agency()).hasToString("TH-NGO-LPN");
    }

    @Test
    void a_panel_is_called_without_its_seat() {
        // given
        var number = story.before(PanelDecisionProcess.Step.CALL_PANEL);

        // when
        block(number, "TH-RTP-ATPD");
        story.play(number, PanelDecisionProcess.Step.CALL_PANEL, Map.of());

        // then
        assertThat(story.steps(number)).isNotEmpty();
        assertThat(workItems.ofCase(number)).extracting(OpenStep::agency).doesNotContain(new AgencyCode("TH-RTP-ATPD"));
    }

    @Test
    void where_each_office_is_barred_a_step_waits_for_nobody_and_the_recording_holds() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        recorded(number, "LA-HEALTH", directory.allAgencies().stream().map(Agency::code));
        recorded(number, "LA-HEALTH", Stream.of(BATTAMBANG));

        // then
        var step = story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(holder(number, "origin.provincial-welfare").unrouted()).isTrue();
        assertThat(parts(number)).isEmpty();
        assertThat(groups(step)).containsExactly(step.agency() + ":" + step.group());
    }

    @Test
    void a_person_or_a_place_stays_a_text_and_moves_nothing() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        block(number, "a neighbour called Vuthy\nthe commune office of the village\nsomebody in Battambang");

        // then
        assertThat(story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY).agency())
                .isEqualTo(BATTAMBANG);
        assertThat(barred(number)).isEmpty();
    }

    @Test
    void another_form_that_does_not_name_it_lets_it_in_again_only_when_corrected() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        block(number, BY_NAME);

        // when
        block(number, "an uncle");

        // then
        assertThat(parts(number)).doesNotContain(BATTAMBANG);
        assertThat(as("TH-WPC-PTT", () -> barred.bars(number, BATTAMBANG))).isTrue();
    }

    @Test
    void what_was_routed_to_it_before_and_comes_later_does_not_let_it_in() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        block(number, BY_NAME);

        // when
        ActingParty.asSystem("test", () -> {
            participation.join(number, BATTAMBANG, BorderSide.origin);
            participation.joinPanel(number, BATTAMBANG, BorderSide.origin);
            participation.joinAsked(number, BATTAMBANG);
            return number;
        });

        // then
        assertThat(parts(number)).doesNotContain(BATTAMBANG);
    }

    @Test
    void a_step_that_came_to_it_meanwhile_goes_on_with_the_next_recording_though_it_names_nobody_new() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        block(number, BY_NAME);
        var step = story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        as("KH-MOSVY", () -> steps.passOn(step.id(), BATTAMBANG));

        // when
        block(number, "an uncle");

        // then
        assertThat(story.open(number, FamilyTracingProcess.Step.ASSESS_FAMILY).agency())
                .hasToString("KH-MOSVY");
    }

    @Test
    void who_waited_for_the_file_reads_who_is_barred_anew() {
        // given
        var number = story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        var bars = as(
                "TH-WPC-PTT",
                () -> transactions.execute(waiting -> {
                    var before = barred.bars(number, BATTAMBANG);
                    CompletableFuture.runAsync(() -> block(number, BY_NAME)).join();
                    files.hold(number);
                    return List.of(before, barred.bars(number, BATTAMBANG));
                }));

        // then
        assertThat(bars).containsExactly(false, true);
    }

    @Test
    void who_writes_its_own_name_there_does_not_lose_the_case() {
        // given
        var number = story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        as("TH-WPC-PTT", () -> {
            record(number, "TH-WPC-PTT", "only through TH-WPC-PTT, nobody else");
            return number;
        });

        // then
        assertThat(barred(number)).isEmpty();
    }

    @Test
    void the_database_holds_marks_and_no_office() {
        // given
        var number = story.before(IdentificationProcess.Step.DECIDE_STATUS);

        // when
        block(number, BY_NAME);

        // then
        assertThat(barred(number)).singleElement().asString().hasSize(64).doesNotContain("BTB");
    }

    private void block(CaseNumber number, String text) {
        as("TH-WPC-PTT", () -> {
            record(number, "TH-WPC-PTT", text);
            return number;
        });
    }

    private void recorded(CaseNumber number, String by, Stream<AgencyCode> offices) {
        var text = offices.map(AgencyCode::value).collect(Collectors.joining("; "));
        ActingParty.asSystem("test", () -> {
            record(number, by, text);
            return number;
        });
    }

    private List<String> groups(OpenStep step) {
        return tasks.getIdentityLinksForTask(step.id().value()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private void record(CaseNumber number, String by, String text) {
        files.record(
                number,
                null,
                new AgencyCode(by),
                "th.shelter1",
                List.of(FieldEntry.of("blockedContacts", "contact", text)));
    }

    private CaseNumber given() {
        var number = story.upTo(
                ProtectionProcess.Step.ARRANGE_SHELTER,
                Map.of("servicesNeeded", List.of(Map.of("service", "psychosocial", "urgency", "OneDay"))));
        story.play(number, ServiceReferralProcess.Step.ANSWER_REFERRAL, Map.of());
        assertThat(story.open(number, ServiceReferralProcess.Step.PROVIDE_SERVICE)
                        .agency())
                .isEqualTo(HEALTH);
        return number;
    }

    /** As who asked for them reads them. */
    private List<String> services(CaseNumber number) {
        var shelter = story.actor("th.shelter1");
        return as("TH-WPC-PTT", () -> services.of(number, shelter).stream()
                .map(service -> service.state() + " " + service.agency())
                .toList());
    }

    private OpenStep answering(CaseNumber number) {
        return workItems.ofCase(number).stream()
                .filter(step -> step.key().equals(ServiceReferralProcess.Step.ANSWER_REFERRAL))
                .findFirst()
                .orElseThrow();
    }

    private TaskRouting.Routed holder(CaseNumber number, String role) {
        return ActingParty.asSystem("test", () -> routing.holderOf(number, SideRole.of(role), name -> null));
    }

    private List<AgencyCode> parts(CaseNumber number) {
        return ActingParty.asSystem("test", () -> participation.all(number)).stream()
                .map(AgencyParticipation::agency)
                .toList();
    }

    /** Who does more than to sit on a panel. */
    private List<String> working(CaseNumber number) {
        return ActingParty.asSystem("test", () -> participation.all(number)).stream()
                .filter(part -> !part.panelOnly())
                .map(part -> part.agency().value())
                .toList();
    }

    private List<String> barred(CaseNumber number) {
        return database.sql("select unnest(barred) from case_facts where case_number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private static <T> T as(String agency, Supplier<T> work) {
        return ActingParty.as(new AgencyCode(agency), work);
    }
}
