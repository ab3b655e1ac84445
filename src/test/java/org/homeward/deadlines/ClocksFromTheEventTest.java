package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.DueDates;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each clock of sop-facts 4.3 counts from its event, whenever its step opens. The events are at ten in the morning in Bangkok on
 * Monday 2 March 2026 (Makha Bucha is on the 3rd in Thailand); the dates were counted by hand. Long, since each clock of the
 * SOP facts is a row.
 */
@DatabaseTest
class ClocksFromTheEventTest {

    private static final List<Duration> LATER = List.of(Duration.ZERO, Duration.ofDays(3), Duration.ofDays(30));
    private static final String DECISION = IdentificationProcess.Variable.IDENTIFICATION_DECISION;
    private static final Path TABLE = Path.of("processes/deadlines/sopDeadlines.dmn");
    private static final int KIND = 2;
    private static final int STARTS_AT = 3;
    private static final Set<String> NO_STEP = Set.of("meetingCycle", "compliance");
    private static final String AT = TestClock.START.toString();

    private final CaseNumber number = CaseNumber.random(new Random());
    private final Map<String, Object> variables = new HashMap<>();

    @Autowired
    private DueDates dueDates;

    @Autowired
    private DueExplanations explanations;

    @Autowired
    private CaseFactsRecords cases;

    @Autowired
    private CaseEvents events;

    @Autowired
    private PauseTable pauses;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void atTheEvent() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "D1, temporaryCustody, destination, TH-KH, custodyBegan, 2026-03-03T03:00:00Z",
        "D2, custodyExtension, destination, TH-KH, custodyBegan, 2026-03-09T03:00:00Z",
        "D3, identificationInterview, destination, TH-KH, screened, 2026-03-03T03:00:00Z",
        "D4, preIdentificationStay, destination, TH-KH, placeEntered, 2026-03-17T09:30:00Z",
        "D5, stayAfterVerdict, destination, TH-KH, verdict, 2028-03-02T09:30:00Z",
        "D6, carerPlacement, destination, TH-KH, placeEntered, 2026-04-02T09:30:00Z",
        "D7, safetyProtectorTerm, destination, TH-KH, appointed, 2028-03-02T09:30:00Z",
        "D8, localIdentification, origin, CN-VN, noticeArrived, 2026-03-05T10:00:00Z",
        "D9, nationalityVerification, origin, CN-VN, requestDeliveredAt, 2026-03-30T10:00:00Z",
        "D10, identityCheck, origin, CN-VN, localPoliceAnswered, 2026-03-16T10:00:00Z",
        "D11, mealSupport, origin, CN-VN, placeEntered, 2026-06-30T10:00:00Z",
        "D12, supportApplication, origin, CN-VN, certified, 2027-03-02T10:00:00Z",
        "D13, supportFileForwarding, origin, CN-VN, applicationReceived, 2026-03-05T10:00:00Z",
        "D14, reportedPersonTransfer, origin, CN-VN, reportReceived, 2026-03-02T17:00:00Z",
        "D15, borderShelterStay, origin, TH-MM, placeEntered, 2026-03-05T10:00:00Z",
        "D16, centralShelterStay, origin, TH-MM, placeEntered, 2026-03-16T10:00:00Z",
        "D17, transitShelterStay, origin, TH-MM, placeEntered, 2026-03-16T10:00:00Z",
        "D18, reliefStationStay, destination, CN-VN, placeEntered, 2026-03-12T09:30:00Z",
        "D19, unidentifiedPersonReport, destination, CN-VN, placeEntered, 2026-06-02T09:30:00Z",
        "D20, policeDetention, destination, CN-VN, custodyBegan, 2026-03-05T03:00:00Z",
        "D21, bilateralCaseMeeting, destination, TH-MM, lastMeeting, 2026-09-02T09:30:00Z",
        "D22, shelterCaseVisit, destination, TH-MM, lastVisit, 2026-06-02T09:30:00Z",
        "P1, caseOpening, destination, TH-KH, detectedAt, 2026-03-03T03:00:00Z",
        "P2, screening, destination, TH-KH, caseOpened, 2026-03-03T03:00:00Z",
        "a child among adults, separateAccommodation, destination, TH-KH, heldWithAdults, 2026-03-02T07:00:00Z",
        "a child among adults at home, separateAccommodation, origin, TH-KH, heldWithAdults, 2026-03-02T07:00:00Z",
        "P3, guardianAppointment, destination, TH-KH, childMarked, 2026-03-03T03:00:00Z",
        "P4, identificationDecision, destination, TH-KH, screened, 2026-03-17T09:30:00Z",
        "P4 of a reopened decision, identificationDecision, destination, TH-KH, decisionReopened, 2026-03-17T09:30:00Z",
        "P5, reflectionPeriod, destination, TH-KH, reflectionOffered, 2026-04-16T09:30:00Z",
        "P6, requestAcknowledgement, origin, TH-KH, requestDeliveredAt, 2026-03-05T10:00:00Z",
        "P7, familyTracing, origin, TH-KH, requestDeliveredAt, 2026-04-01T10:00:00Z",
        "P8, nationalityVerification, origin, TH-KH, requestDeliveredAt, 2026-04-13T10:00:00Z",
        "P9 the report, bestInterests, destination, TH-KH, tracingReported, 2026-03-24T09:30:00Z",
        "P9 the decision, bestInterestsDecision, destination, TH-KH, tracingReported, 2026-03-24T09:30:00Z",
        "P9 without tracing, bestInterestsDecision, destination, TH-KH, tracingDeclined, 2026-03-24T09:30:00Z",
        "P9 of an objection, bestInterestsDecision, destination, TH-KH, childObjected, 2026-03-24T09:30:00Z",
        "P9 of who is found to be a child, bestInterests, destination, TH-KH, childMarked, 2026-03-24T09:30:00Z",
        "P9 of a reopened decision, bestInterestsDecision, destination, TH-KH, bestInterestsReopened, 2026-03-24T09:30:00Z",
        "P10, returnApproval, origin, TH-KH, requestDeliveredAt, 2026-03-16T10:00:00Z",
        "a short notice, shortNoticeAnswer, origin, TH-KH, requestDeliveredAt, 2026-03-03T10:00:00Z",
        "P13, handoverReceipt, origin, TH-KH, handedOver, 2026-03-03T03:00:00Z",
        "P14, reintegrationPlan, origin, TH-KH, arrivalReceipted, 2026-03-23T10:00:00Z",
        "P14 of who came home alone, reintegrationPlan, origin, TH-KH, identified, 2026-03-23T10:00:00Z",
        "P17, closureReview, origin, TH-KH, arrivalReceipted, 2028-03-02T10:00:00Z",
        "P18, notIdentifiedReview, destination, TH-KH, reviewAsked, 2026-03-09T09:30:00Z",
        "P20, riskAssessment, destination, TH-KH, returnChosen, 2026-03-17T09:30:00Z",
        "recall, destroyReceived, origin, TH-KH, requestDeliveredAt, 2026-03-05T10:00:00Z",
        "D1 elsewhere, temporaryCustody, destination, KH-TH, custodyBegan, 2026-03-03T03:00:00Z",
        "D10 elsewhere, identityCheck, origin, TH-KH, localPoliceAnswered, 2026-03-16T10:00:00Z",
        "a warning, riskAfterWarning, destination, TH-KH, tracingReported, 2026-03-17T09:30:00Z"
    })
    void opened_0_3_and_30_days_after_the_event_it_is_due_on_the_same_day(
            String id, String key, String side, String corridor, String event, Instant due) {
        // given
        open(corridor);
        happens(event, AT);

        for (var later : LATER) {
            // when
            clock.moveTo(TestClock.START.plus(later));
            var step = step();
            var found = opened(key, side, step);

            // then
            assertThat(found).as("%s opened after %s", id, later).isEqualTo(due);
            assertThat(explanations.sentences(step, Locale.ENGLISH)).anyMatch(line -> line.contains("event"));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "P11, returnNotice, destination, proposedReturnDate, 2026-04-30, 2026-04-16T09:30:00Z",
        "P12, preDepartureCheck, destination, handoverHour, 2026-04-30T10:00, 2026-04-28T03:00:00Z",
        "P12 without an hour, preDepartureCheck, destination, plannedHandover, 2026-04-30, 2026-04-28T01:30:00Z",
        "P15, followUpVisit, origin, nextVisitOn, 2026-04-02T03:00:00Z, 2026-04-02T10:00:00Z",
        "C4, safetyReassessment, origin, visitMadeOn, 2026-03-02, 2026-03-03T10:00:00Z",
        "C4 at the welcome, safetyReassessment, origin, visitMadeOn, 2026-03-02T03:00:00Z, 2026-03-03T10:00:00Z",
        "C3 by phone, remoteContact, origin, visitMadeOn, 2026-03-02, 2026-03-05T10:00:00Z",
        "C3 lost, lostContactReview, origin, visitMadeOn, 2026-03-02, 2026-03-09T10:00:00Z",
        "the plan, planReview, origin, planReviewDueOn, 2026-03-02, 2026-03-16T10:00:00Z",
        "P16, hostFeedback, origin, feedbackDueOn, 2026-06-02T03:00:00Z, 2026-06-02T10:00:00Z",
        "an order, custodyExtension, origin, custodyOrderUntil, 2026-04-02T03:00:00Z, 2026-04-02T03:00:00Z",
        "B4 pending, nationalityNews, origin, nationalityPendingUntil, 2026-03-02, 2026-03-09T10:00:00Z",
        "B9, receptionPreparation, origin, plannedHandover, 2026-04-30, 2026-04-27T10:00:00Z",
        "B10, handover, destination, plannedHandover, 2026-04-30, 2026-04-30T09:30:00Z",
        "B10 at the border, crossingPreparation, destination, plannedHandover, 2026-04-30, 2026-04-28T09:30:00Z",
        "papers, paperRenewal, destination, paperEndsOn, 2026-04-30, 2026-04-30T09:30:00Z",
        "B4 the risk again, riskRecheck, destination, riskRecheckOn, 2026-03-02, 2026-03-06T09:30:00Z",
        "B5 again, bestInterestsReview, destination, bidReviewOn, 2026-03-02, 2026-03-17T09:30:00Z"
    })
    void what_counts_from_a_day_ahead_counts_from_it_whenever_it_opens(
            String id, String key, String side, String event, String when, Instant due) {
        // given
        open("TH-KH");
        happens(event, when);

        for (var later : LATER) {
            // when
            clock.moveTo(TestClock.START.plus(later));

            // then
            assertThat(opened(key, side, step()))
                    .as("%s opened after %s", id, later)
                    .isEqualTo(due);
        }
    }

    /** Those of a step: a cycle of meetings and a standard have none. */
    @Test
    void each_row_that_counts_from_an_event_is_told_here() {
        // given
        var told = Stream.of(ClocksFromTheEventTest.class.getDeclaredMethods())
                .flatMap(test -> Stream.ofNullable(test.getAnnotation(CsvSource.class)))
                .flatMap(rows -> Stream.of(rows.value()))
                .map(row -> row.split(", "))
                .filter(row -> row.length == 6)
                .map(ClocksFromTheEventTest::keyAndCountry)
                .toList();

        // then
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .filteredOn(row -> !NO_STEP.contains(text(row.getOutputEntries(), KIND)))
                .filteredOn(row -> !text(row.getOutputEntries(), STARTS_AT).equals("stepOpened"))
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(told)
                        .as(row.getId())
                        .anyMatch(key -> key.matches(text(row.getInputEntries(), 0) + " "
                                + text(row.getInputEntries(), 1).replace("-", ".."))));
    }

    private static String keyAndCountry(String[] row) {
        var corridor = row[3].matches("[A-Z]{2}-[A-Z]{2}") ? row[3] : "TH-KH";
        return row[1] + " " + (row[2].equals("destination") ? corridor.substring(0, 2) : corridor.substring(3));
    }

    private static String text(Iterable<? extends DmnElement> cells, int place) {
        var texts = new ArrayList<String>();
        cells.forEach(cell -> texts.add(cell.getTextContent().strip().replace("\"", "")));
        return texts.get(place);
    }

    @Test
    void the_persons_own_time_before_the_step_moves_its_date() {
        // given
        open("TH-KH");
        happens("returnChosen", AT);
        var consent = step();
        opened("returnConsent", "destination", consent);
        clock.advance(Duration.ofDays(9));
        finished(consent);

        // when
        var step = step();
        var due = opened("riskAssessment", "destination", step);

        // then: 4 to 11 March weren't the agency's
        assertThat(due).isEqualTo("2026-03-25T09:30:00Z");
        assertThat(explanations.sentences(step, Locale.ENGLISH)).anyMatch(line -> line.contains("the person decided"));
    }

    @ParameterizedTest
    @CsvSource({
        "medicalHold, 2026-03-24T09:30:00Z",
        "witnessHold, 2026-03-24T09:30:00Z",
        "personsWish, 2026-03-24T09:30:00Z",
        "borderClosed, 2026-03-17T09:30:00Z",
        "waitingForGovernment, 2026-03-17T09:30:00Z"
    })
    void a_pause_of_4_3_before_the_step_moves_its_date(PauseReason reason, Instant expected) {
        // given
        open("TH-KH");
        happens("screened", AT);
        var placement = step();
        opened("temporaryPlacement", "destination", placement);
        paused(placement, reason, Duration.ofDays(7));
        clock.advance(Duration.ofDays(8));
        finished(placement);

        // when
        var due = opened(DECISION, "destination", step());

        // then
        assertThat(due).isEqualTo(expected);
    }

    @Test
    void the_other_sides_time_moves_nothing() {
        // given
        open("TH-KH");
        happens("arrivalReceipted", AT);
        var consent = step();
        opened("returnConsent", "destination", consent);
        clock.advance(Duration.ofDays(9));
        finished(consent);

        // when / then
        assertThat(opened("reintegrationPlan", "origin", step())).isEqualTo("2026-03-23T10:00:00Z");
    }

    @Test
    void a_clock_that_has_started_stays_when_the_event_happens_again() {
        // given
        open("TH-KH");
        happens("tracingReported", AT);
        var step = step();
        var due = opened("bestInterests", "destination", step);

        // when
        clock.advance(Duration.ofDays(5));
        happens("tracingReported", clock.instant().toString());

        // then
        assertThat(explanations.of(step).orElseThrow().due()).isEqualTo(due);
    }

    /** The best interests are decided anew after each of these: what happened before says nothing about the newest. */
    @ParameterizedTest
    @CsvSource({
        "bestInterestsReopened, childObjected",
        "returnEnded, childObjected",
        "childObjected, tracingReported",
        "tracingReported, bestInterestsReopened",
        "childObjected, returnEnded",
        "tracingReported, childMarked"
    })
    void the_best_interests_count_from_the_newest_event_of_several(String before, String newest) {
        // given
        open("TH-KH");
        happens(before, AT);
        clock.advance(Duration.ofDays(7));

        // when
        happens(newest, clock.instant().toString());

        // then
        for (var key : List.of("bestInterests", RepatriationProcess.Variable.BEST_INTERESTS_DECISION)) {
            assertThat(opened(key, "destination", step())).as(key).isEqualTo("2026-03-30T09:30:00Z");
        }
    }

    @Test
    void without_family_tracing_the_best_interests_count_from_when_it_was_declined() {
        // given
        open("TH-KH");
        happens("tracingDeclined", AT);
        clock.advance(Duration.ofDays(7));

        // when
        happens("tracingReported", clock.instant().toString());

        // then
        assertThat(opened("bestInterests", "destination", step())).isEqualTo("2026-03-24T09:30:00Z");
    }

    @Test
    void without_a_known_event_a_clock_starts_when_its_step_opens() {
        // given
        open("TH-KH");

        // when / then
        assertThat(opened("handoverReceipt", "origin", step())).isEqualTo("2026-03-03T03:00:00Z");
    }

    private void open(String corridor) {
        system(() -> {
            cases.open(new CaseFacts(
                    number,
                    Corridor.of(corridor),
                    null,
                    null,
                    null,
                    true,
                    new AgencyCode("TH-RTP-ATPD"),
                    clock.instant()));
            return true;
        });
    }

    private void happens(String event, String when) {
        CaseEvent.of(event)
                .ifPresentOrElse(
                        known -> system(() -> {
                            events.happened(number, known, when);
                            return true;
                        }),
                        () -> variables.put(event, when));
    }

    private Instant opened(String key, String side, StepId step) {
        var due = system(() ->
                        dueDates.forStep(key, number, step, SideRole.of(side + ".focal-point"), null, variables::get))
                .orElseThrow();
        return due.due() == null ? due.nextTalk() : due.due();
    }

    private void finished(StepId step) {
        system(() -> {
            dueDates.finished(step, clock.instant());
            return true;
        });
    }

    private void paused(StepId step, PauseReason reason, Duration time) {
        var ended = clock.instant().plus(time);
        system(() -> {
            var pause = pauses.insert(
                    new Pause(
                            0,
                            step,
                            number,
                            reason,
                            reason == PauseReason.witnessHold ? PauseRequest.Hold.ordered : null,
                            new Pause.Begun(clock.instant(), "test", new AgencyCode("TH-RTP-ATPD")),
                            LocalDate.ofInstant(ended, clock.getZone()),
                            LocalDate.ofInstant(ended, clock.getZone()),
                            null,
                            null,
                            Pause.Due.UNKNOWN),
                    new byte[] {1});
            pauses.end(pause.id(), ended, "test");
            return true;
        });
    }

    private static StepId step() {
        return new StepId(UUID.randomUUID().toString());
    }

    private <T> T system(Supplier<T> work) {
        return ActingParty.asSystem(
                "test",
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
