package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.OpenStep;
import org.homeward.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits that run beside a case, for the person's sake: being held, a stay in a place, a right that ends. */
class LimitsTest extends AcrossTheStory {

    private static final String SAFETY = "userTask_secureSafety";
    private static final String CUSTODY = "userTask_endCustody";

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
        var step = open(number, CUSTODY);
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
        play(number, "userTask_placeTemporarily", Map.of());
        play(number, "userTask_interviewPerson", Map.of());

        // then
        assertThat(steps(number)).contains(CUSTODY, "userTask_callPanel");
    }

    @Test
    void r15_an_order_covers_seven_days_in_all_from_the_same_minute() {
        // given
        var number = held("TH", "KH", "factFinding");
        var began = began();
        clock.advance(Duration.ofHours(20));

        // when
        play(number, CUSTODY, order());

        // then
        assertThat(open(number, CUSTODY).due()).isEqualTo(began.plus(168, ChronoUnit.HOURS));
        assertThat(keyOf(open(number, CUSTODY))).isEqualTo("custodyExtension");

        // when
        play(number, CUSTODY, order());

        // then
        assertThat(open(number, CUSTODY).due()).isEqualTo(began.plus(168, ChronoUnit.HOURS));

        // when
        play(number, CUSTODY, Map.of());

        // then
        assertThat(steps(number)).doesNotContain(CUSTODY);
    }

    @Test
    void where_no_law_names_a_longest_time_the_orders_own_end_is_the_limit() {
        // given
        var number = held("KH", "VN", "factFinding");

        // when
        play(number, CUSTODY, order());

        // then
        assertThat(open(number, CUSTODY).due()).isEqualTo("2027-02-01T09:00:00Z");
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
        assertThat(steps(upTo(SAFETY, Map.of("custodyHeld", "no")))).doesNotContain(CUSTODY);
    }

    private CaseNumber held(String host, String origin, String ground) {
        var scenario = scenario(host, origin);
        var tale = begun(scenario, 0, Map.of());
        tellBefore(tale, SAFETY);
        play(tale.number(), SAFETY, Map.of("custodyHeld", "yes", "custodySince", "@now", "custodyBasis", ground));
        delivery.deliver(tale.number());
        return tale.number();
    }

    private static Scenario scenario(String host, String origin) {
        return new Scenario("limits", host, origin, host, 27, "closed", Map.of(), Map.of(), null);
    }

    private static Map<String, Object> order() {
        return new HashMap<>(Map.of(
                "custodyOutcome",
                "heldByOrder",
                "orderReference",
                "@text",
                "custodyOrderUntil",
                "2027-02-01T16:00+07:00"));
    }

    /** The form keeps minutes. */
    private java.time.Instant began() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private String keyOf(OpenStep step) {
        return database.sql("select deadline_key from pinned_rule where step_id = ?")
                .param(step.id().value())
                .query(String.class)
                .single();
    }
}
