package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.homeward.channel.MessageDelivery;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.EndingRightProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.StayProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Limits that run beside a case, for the person's sake: being held, a stay in a place, a right that ends. Long, since each of the
 * three is told from a story of its own.
 */
@WholeRun
@ProcessTest
class LimitsTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    MessageDelivery delivery;

    private static final String SAFETY = IdentificationProcess.Step.SECURE_SAFETY;
    private static final String CUSTODY = CustodyProcess.Step.END_CUSTODY;
    private static final String PLACE = IdentificationProcess.Step.PLACE_TEMPORARILY;
    private static final String STAY = StayProcess.Step.DECIDE_NEXT_STAY;
    private static final String PLAN = ReintegrationProcess.Step.PLAN_REINTEGRATION;
    private static final String RIGHT = EndingRightProcess.Step.USE_RIGHT;
    private static final String TRANSIT = ReintegrationProcess.Step.RECEIVE_IN_TRANSIT;
    private static final String ONWARD = StayProcess.Step.DECIDE_ONWARD_STAY;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({
        "TH, KH, factFinding, temporaryCustody, 24",
        "TH, KH, suspectedProstitution, temporaryCustody, 24",
        "CN, VN, suspectedProstitution, policeDetention, 72",
        "CN, VN, immigration, temporaryCustody, 24",
        "KH, VN, factFinding, temporaryCustody, 24"
    })
    void r15_who_is_held_has_a_limit_to_the_minute(String host, String origin, String ground, String key, long hours) {
        // when
        var number = held(host, origin, ground);

        // then
        var step = story.open(number, CUSTODY);
        assertThat(step.kind()).isEqualTo("custodyMax");
        assertThat(step.due()).isEqualTo(began().plus(hours, ChronoUnit.HOURS));
        assertThat(keyOf(step)).isEqualTo(key);
        assertThat(step.lateAt(clock.instant().plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void r15_nothing_in_the_case_waits_for_the_custody_to_end() {
        // given
        var number = held("TH", "KH", "factFinding");

        // when
        story.play(number, IdentificationProcess.Step.PLACE_TEMPORARILY, Map.of());
        story.play(number, IdentificationProcess.Step.INTERVIEW_PERSON, Map.of());

        // then
        assertThat(story.steps(number)).contains(CUSTODY, PanelDecisionProcess.Step.CALL_PANEL);
    }

    @Test
    void r15_an_order_covers_seven_days_in_all_from_the_same_minute() {
        // given
        var number = held("TH", "KH", "factFinding");
        var began = began();
        clock.advance(Duration.ofHours(20));

        // when
        story.play(number, CUSTODY, order());

        // then
        assertThat(story.open(number, CUSTODY).due()).isEqualTo(began.plus(168, ChronoUnit.HOURS));
        assertThat(keyOf(story.open(number, CUSTODY))).isEqualTo("custodyExtension");

        // when
        story.play(number, CUSTODY, order());

        // then
        assertThat(story.open(number, CUSTODY).due()).isEqualTo(began.plus(168, ChronoUnit.HOURS));

        // when
        story.play(number, CUSTODY, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(CUSTODY);
    }

    @Test
    void where_no_law_names_a_longest_time_the_orders_own_end_is_the_limit() {
        // given
        var number = held("KH", "VN", "factFinding");

        // when
        story.play(number, CUSTODY, order());

        // then
        assertThat(story.open(number, CUSTODY).due()).isEqualTo("2027-02-01T09:00:00Z");
    }

    @Test
    void r8_the_ground_of_the_custody_is_no_variable() {
        // given
        var number = held("CN", "VN", "suspectedProstitution");

        // then
        assertThat(database.sql("""
                        select count(*) from engine.act_hi_varinst v
                        join engine.act_hi_procinst p on p.id_ = v.root_proc_inst_id_
                        where p.business_key_ = ? and (v.text_ ilike '%prostitution%' or v.name_ ilike '%prostitution%')
                        """).param(number.value()).query(Long.class).single())
                .isZero();
    }

    @Test
    void who_is_not_held_has_no_such_step() {
        assertThat(story.steps(story.upTo(SAFETY, Map.of("custodyHeld", "no")))).doesNotContain(CUSTODY);
    }

    @ParameterizedTest
    @CsvSource({
        "TH, KH, 27, governmentShelter, preIdentificationStay, P15D",
        "TH, KH, 14, hostFamily, carerPlacement, P1M",
        "CN, VN, 27, reliefStation, reliefStationStay, P10D",
        "VN, KH, 27, supportCentre, mealSupport, P120D"
    })
    void before_the_time_in_a_place_is_over_it_is_settled_where_the_person_stays_next(
            String host, String origin, int age, String place, String key, Period time) {
        // when
        var number = placed(host, origin, age, place);

        // then
        var step = story.open(number, STAY);
        assertThat(step.kind()).isEqualTo(key.equals("mealSupport") ? "entitlementEnd" : "stayExpiry");
        assertThat(keyOf(step)).isEqualTo(key);
        assertThat(step.agency().country().value()).isEqualTo(host);
        assertThat(Objects.requireNonNull(step.due())
                        .atOffset(ZoneOffset.ofHours(7))
                        .toLocalDate())
                .isBetween(today().plus(time).minusDays(10), today().plus(time));
        assertThat(step.lateAt(clock.instant().plus(Duration.ofDays(400)))).isFalse();

        // when
        story.play(number, STAY, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(STAY);
    }

    @Test
    void who_is_placed_for_good_in_the_station_of_the_first_days_has_its_days_once() {
        // given
        var number = placed("CN", "VN", 27, "reliefStation");
        story.steps(number);
        var due = story.open(number, STAY).due();
        story.leaveOpenUntil(number, STAY, ProtectionProcess.Step.ARRANGE_SHELTER);

        // when
        story.play(number, ProtectionProcess.Step.ARRANGE_SHELTER, Map.of("placementKind", "reliefStation"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(STAY);
        assertThat(story.open(number, STAY).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"TH, KH, ownAccommodation", "KH, VN, governmentShelter", "CN, VN, hospital"})
    void where_no_limit_is_known_there_is_no_such_step(String host, String origin, String place) {
        assertThat(story.steps(placed(host, origin, 27, place))).doesNotContain(STAY);
    }

    @ParameterizedTest
    @CsvSource({
        "TH, MM, borderShelter, borderShelterStay, P3D",
        "TH, MM, centralShelter, centralShelterStay, P14D",
        "TH, MM, kawthaungShelter, transitShelterStay, P14D"
    })
    void at_home_too_a_place_on_the_way_may_be_for_a_few_days(
            String host, String origin, String place, String key, Period time) {
        // given
        var tale = story.begun(scenario(host, origin, 27), 0, Map.of());
        story.tellBefore(tale, TRANSIT);

        // when
        story.play(tale.number(), TRANSIT, Map.of("transitPlaceKind", place));

        // then
        story.steps(tale.number());
        var step = story.open(tale.number(), ONWARD);
        assertThat(keyOf(step)).isEqualTo(key);
        assertThat(step.agency().country().value()).isEqualTo(origin);
        assertThat(Objects.requireNonNull(step.due())
                        .atOffset(ZoneOffset.ofHours(7))
                        .toLocalDate())
                .isEqualTo(today().plus(time));
    }

    @Test
    void who_goes_on_from_the_border_shelter_has_the_central_shelters_limit_after_it() {
        // given
        var tale = story.begun(scenario("TH", "MM", 27), 0, Map.of());
        story.tellBefore(tale, TRANSIT);
        story.play(tale.number(), TRANSIT, Map.of("transitPlaceKind", "borderShelter"));
        story.steps(tale.number());
        clock.advance(Duration.ofDays(2));

        // when
        story.play(tale.number(), ONWARD, Map.of("nextStayKind", "centralShelter"));

        // then
        assertThat(story.steps(tale.number())).containsOnlyOnce(ONWARD);
        var step = story.open(tale.number(), ONWARD);
        assertThat(keyOf(step)).isEqualTo("centralShelterStay");
        assertThat(Objects.requireNonNull(step.due())
                        .atOffset(ZoneOffset.ofHours(7))
                        .toLocalDate())
                .isEqualTo(today().plusDays(14));
    }

    @Test
    void who_has_gone_home_has_no_stay_to_settle_in_the_host_country() {
        // given
        var number = placed("TH", "KH", 27, "governmentShelter");

        // when
        story.leaveOpenUntil(number, STAY, ReintegrationProcess.Step.ASSESS_NEEDS);

        // then
        assertThat(story.steps(number)).containsExactly(ReintegrationProcess.Step.ASSESS_NEEDS);
    }

    @ParameterizedTest
    @CsvSource({
        "KH, VN, 27, certifiedOn, supportApplication, 12",
        "KH, VN, 14, certifiedOn, supportApplication, 12",
        "TH, TH, 14, protectorAppointedOn, safetyProtectorTerm, 24"
    })
    void at_home_a_right_that_ends_has_a_step_that_reminds(
            String host, String origin, int age, String field, String key, int months) {
        // given
        var tale = story.begun(scenario(host, origin, age), 0, Map.of());
        story.tellBefore(tale, PLAN);
        var number = tale.number();

        // when
        story.play(number, PLAN, Map.of(field, today().toString()));

        // then
        assertThat(story.steps(number)).contains(RIGHT);
        var step = story.open(number, RIGHT);
        assertThat(step.kind()).isEqualTo("entitlementEnd");
        assertThat(keyOf(step)).isEqualTo(key);
        assertThat(Objects.requireNonNull(step.due())
                        .atOffset(ZoneOffset.ofHours(7))
                        .toLocalDate())
                .isBetween(today().plusMonths(months).minusDays(10), today().plusMonths(months));
        assertThat(step.lateAt(clock.instant().plus(Duration.ofDays(1000)))).isFalse();
    }

    @Test
    void who_stays_after_the_verdict_is_reminded_before_the_stay_ends() {
        // given
        var number = story.upTo(
                ReturnWishProcess.Step.COUNSEL_RETURN, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));

        // when
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of("finalVerdictOn", today().toString()));

        // then
        assertThat(story.steps(number)).containsExactly(RIGHT);
        assertThat(keyOf(story.open(number, RIGHT))).isEqualTo("stayAfterVerdict");
    }

    @Test
    void where_no_such_right_is_known_nothing_reminds() {
        // given
        var number = story.before(PLAN);

        // when
        story.play(number, PLAN, Map.of("certifiedOn", today().toString()));

        // then
        assertThat(story.steps(number)).doesNotContain(RIGHT);
    }

    private CaseNumber placed(String host, String origin, int age, String place) {
        var tale = story.begun(scenario(host, origin, age), 0, Map.of());
        story.tellBefore(tale, PLACE);
        story.play(tale.number(), PLACE, Map.of("placementKind", place));
        delivery.deliver(tale.number());
        return tale.number();
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.ofHours(7)).toLocalDate();
    }

    private CaseNumber held(String host, String origin, String ground) {
        var scenario = scenario(host, origin, 27);
        var tale = story.begun(scenario, 0, Map.of());
        story.tellBefore(tale, SAFETY);
        story.play(tale.number(), SAFETY, Map.of("custodyHeld", "yes", "custodySince", "@now", "custodyBasis", ground));
        delivery.deliver(tale.number());
        return tale.number();
    }

    private static Scenario scenario(String host, String origin, int age) {
        return new Scenario(
                "limits", host, origin, host, age, ReturnJourneyProcess.Outcome.CLOSED, Map.of(), Map.of(), null);
    }

    private static Map<String, Object> order() {
        return new HashMap<>(Map.of(
                CustodyProcess.Variable.CUSTODY_OUTCOME,
                "heldByOrder",
                "orderReference",
                "@text",
                "custodyOrderUntil",
                "2027-02-01T16:00+07:00"));
    }

    /** The form keeps minutes. */
    private Instant began() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private String keyOf(OpenStep step) {
        return database.sql("select deadline_key from pinned_rule where step_id = ?")
                .param(step.id().value())
                .query(String.class)
                .single();
    }
}
