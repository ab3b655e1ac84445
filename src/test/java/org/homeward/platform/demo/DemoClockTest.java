package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.homeward.channel.MessageDelivery;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.DueJobs;
import org.homeward.engine.EngineClock;
import org.homeward.platform.ClocksForTests;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class DemoClockTest {

    private static final Instant DEMO_NOW = Instant.parse("2026-02-10T02:00:00Z");

    private final List<Object> events = new ArrayList<>();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock engine;

    @Autowired
    DueJobs jobs;

    @Autowired
    MessageDelivery delivery;

    private ClocksForTests clocks;

    private DemoClock demo;

    @BeforeEach
    void start() {
        clocks = ClocksForTests.on(jdbc, engine);
        demo = started(OffsetDateTime.parse("2026-02-10T09:00:00+07:00"));
    }

    @Test
    void an_empty_demo_begins_at_the_given_moment() {
        assertThat(clocks.clock().instant()).isCloseTo(DEMO_NOW, Assertions.within(1, ChronoUnit.HOURS));
    }

    @Test
    void started_again_it_goes_on_where_it_was() {
        // given
        var before = demo.offset();

        // when
        var again = started(OffsetDateTime.parse("2020-01-01T00:00:00Z"));

        // then
        assertThat(again.offset()).isEqualTo(before);
    }

    @Test
    void moving_it_tells_those_who_wait_for_time() {
        // when
        var now = demo.advance(Duration.ofDays(3));

        // then
        assertThat(now).isCloseTo(DEMO_NOW.plus(Duration.ofDays(3)), Assertions.within(1, ChronoUnit.HOURS));
        assertThat(events).hasExactlyElementsOfTypes(ClockMovedEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P0D", "-P3D", "P401D", "3 days", "P1Y", "PT1S", "PT9223372036854775807H"})
    void what_is_no_time_up_to_400_days_is_refused(String advance) {
        var api = new DemoClockApi(demo);
        assertThatThrownBy(() -> api.move(with(Role.operator), new DemoClockApi.Move(advance)))
                .isInstanceOf(InvalidContentException.class);
        assertThat(events).isEmpty();
    }

    @Test
    void only_the_operator_moves_it() {
        var api = new DemoClockApi(demo);
        assertThatThrownBy(() -> api.move(with(Role.administrator), new DemoClockApi.Move("P3D")))
                .isInstanceOf(ActionNotAllowedException.class);
        assertThat(api.move(with(Role.operator), new DemoClockApi.Move("P3D")).now())
                .isAfter(DEMO_NOW.plus(Duration.ofDays(2)));
    }

    private DemoClock started(OffsetDateTime now) {
        return new DemoClock(clocks.clock(), clocks.moves(), jobs, delivery, events::add, new DemoSettings(now, 0));
    }

    private static Actor with(Role role) {
        var agency = new AgencyCode("TH-DATIP");
        return new Actor(
                "someone", "Someone", Set.of(role), Set.of(), agency, new CountryCode("TH"), Locale.ENGLISH, true);
    }
}
