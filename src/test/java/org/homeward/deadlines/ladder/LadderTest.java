package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.engine.CaseFacts;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.OpenStep;
import org.homeward.engine.SomeSteps;
import org.homeward.engine.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LadderTest {

    /** Thursday 5 March 2026, 16:30 in Bangkok. */
    private static final Instant DUE = Instant.parse("2026-03-05T09:30:00Z");

    private static final Instant WARN = Instant.parse("2026-03-04T09:30:00Z");

    @Autowired
    private SomeCases cases;

    @Autowired
    private CaseFactsRecords facts;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Sweep sweep;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void open() {
        number = cases.open(Readers.shelter());
        ActingParty.asSystem(
                "test",
                () -> facts.open(new CaseFacts(
                        number,
                        Corridor.of("TH-KH"),
                        null,
                        "TH-27",
                        null,
                        false,
                        Readers.THAI_POLICE,
                        clock.instant())));
    }

    @Test
    void a_late_step_walks_exactly_its_ladder_each_rung_once_and_at_its_own_moment() {
        // given
        var step = step("agencyDue");

        // when
        clock.advance(Duration.ofDays(60));
        sweep.walkDue();
        sweep.walkDue();

        // then
        assertThat(rungs(step))
                .startsWith(
                        "0 holder 2026-03-04T09:30:00Z",
                        "1 holder 2026-03-05T09:30:00Z",
                        "2 agency 2026-03-06T01:30:00Z",
                        "3 supervisor 2026-03-09T01:30:00Z")
                .hasSize(8);
    }

    private OpenStep step(String kind) {
        return new SomeSteps(workItems, events).open(number, Readers.THAI_SHELTER, kind, clock.instant(), WARN, DUE);
    }

    private List<String> rungs(OpenStep step) {
        return database.sql("select level, who, at from rung where step_id = ? order by level")
                .param(step.id().value())
                .query((row, index) -> row.getInt(1) + " " + row.getString(2) + " " + Moments.read(row, "at"))
                .list();
    }
}
