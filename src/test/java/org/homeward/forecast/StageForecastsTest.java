package org.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of the stages ahead, from which cases, and to whom. The corridor is nobody else's. */
@DatabaseTest
class StageForecastsTest {

    @Autowired
    StageForecasts forecasts;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    PastCases history;
    Instant now;

    @BeforeEach
    void begin() {
        history = new PastCases(database, new Random(6));
        now = clock.instant();
    }

    @AfterEach
    void others_find_none_of_it() {
        history.removeAll();
    }

    @Test
    void the_range_is_the_middle_eighty_percent_of_what_cases_of_the_corridor_took() {
        // given
        for (int days = 10; days <= 110; days += 10) {
            past("QY", false, days, true);
        }
        past("QZ", false, 900, true);

        // when
        var likely = ahead(open(5));

        // then
        assertThat(likely).containsOnlyKeys(Stage.repatriation, Stage.reintegration, Stage.closed);
        var next = likely.get(Stage.repatriation);
        assertThat(new long[] {day(next.from()), day(next.middle()), day(next.to()), next.basis()})
                .containsExactly(15, 55, 95, 11);
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 3"})
    void below_ten_cases_nothing_is_said(int cases, int stages) {
        // given
        for (int i = 0; i < cases; i++) {
            past("QY", false, 50 + i, true);
        }

        // when, then
        assertThat(ahead(open(5))).hasSize(stages);
    }

    @Test
    void only_cases_that_stayed_as_long_in_the_stage_count() {
        // given
        for (int days = 1; days <= 40; days++) {
            past("QY", false, days, true);
        }

        // when, then
        assertThat(ahead(open(20.5)).get(Stage.repatriation).basis()).isEqualTo(20);
        assertThat(ahead(open(20.5)).get(Stage.repatriation).from()).isAfter(now);
        assertThat(ahead(open(35.5))).isEmpty();
    }

    @Test
    void children_are_told_apart_where_there_are_ten_of_both() {
        // given
        for (int i = 0; i < 10; i++) {
            past("QY", false, 20, true);
            past("QY", true, 200, true);
        }

        // when, then
        assertThat(day(ahead(open(0)).get(Stage.repatriation).middle())).isEqualTo(20);
    }

    @Test
    void who_left_on_the_way_says_nothing_of_when_the_others_close() {
        // given
        for (int i = 0; i < 12; i++) {
            past("QY", false, 30, false);
        }

        // when, then
        assertThat(ahead(open(0))).isEmpty();
    }

    @Test
    void r3_the_origin_learns_from_cases_of_its_own_and_from_its_part_on() {
        // given
        for (int i = 0; i < 12; i++) {
            var number = past("QY", false, 100, true);
            if (i < 10) {
                part(number, now.minus(Duration.ofDays(1000 - 60)));
            }
        }
        var number = open(80);

        // when
        var before = forecasts.ahead(number, new CountryCode("QY"), now);
        part(number.value(), now.minus(Duration.ofDays(5)));
        var after = forecasts.ahead(number, new CountryCode("QY"), now).get(Stage.repatriation);

        // then
        assertThat(before).isEmpty();
        assertThat(after.basis()).isEqualTo(10);
        assertThat(day(after.middle())).as("forty days after its part began").isEqualTo(35);
    }

    private Map<Stage, LikelyDate> ahead(CaseNumber number) {
        return forecasts.ahead(number, new CountryCode("QX"), now);
    }

    /** A finished case whose protection took so many days; home or not. */
    private String past(String origin, boolean child, int days, boolean home) {
        var at = now.minus(Duration.ofDays(1000));
        var number = history.caseIn("QX", origin, child, at);
        history.entered(number, Stage.protection, at);
        at = at.plus(Duration.ofDays(days));
        if (home) {
            history.entered(number, Stage.repatriation, at);
            at = at.plus(Duration.ofDays(10));
            history.entered(number, Stage.reintegration, at);
        }
        history.entered(number, Stage.closed, at.plus(Duration.ofDays(10)));
        return number;
    }

    /** An adult's case that is in protection since then. */
    private CaseNumber open(double daysAgo) {
        var since = now.minusSeconds((long) (daysAgo * 86_400));
        var number = history.caseIn("QX", "QY", false, since);
        history.entered(number, Stage.protection, since);
        return new CaseNumber(number);
    }

    private void part(String number, Instant since) {
        ActingParty.asSystem("test", () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> history.part(number, "QY-FOCAL", "origin", since)));
    }

    private long day(Instant at) {
        return Math.round(Duration.between(now, at).toHours() / 24.0);
    }
}
