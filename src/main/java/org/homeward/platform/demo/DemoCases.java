package org.homeward.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.platform.ClockSharingLock;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.RefusalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills a new demo with the cases of {@code demo/cases.csv}, one after the other. The story of each is told on a clock that ends at now;
 * while it is told nothing else is done on this node, so that no visitor's step falls into the past.
 */
@Component
@Profile("demo")
final class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int LONGEST_STORY_SECONDS = 20;

    private final DemoSettings settings;
    private final DemoClock demoClock;
    private final Clock clock;
    private final ClockSharingLock turns;
    private final DemoStoryPlayer teller;
    private final DueJobs jobs;
    private final JdbcClient database;
    private final CaseStages stages;
    private final WorkingCalendars calendars;
    private final CompletedDemoCases cases;
    private final SingleDemoNode one;
    private volatile boolean stopped;

    DemoCases(
            DemoSettings settings,
            DemoClock demoClock,
            Clock clock,
            ClockSharingLock turns,
            DemoStoryPlayer teller,
            DueJobs jobs,
            JdbcClient database,
            CaseStages stages,
            WorkingCalendars calendars,
            CompletedDemoCases cases,
            SingleDemoNode one) {
        this.settings = settings;
        this.demoClock = demoClock;
        this.clock = clock;
        this.turns = turns;
        this.teller = teller;
        this.jobs = jobs;
        this.database = database;
        this.stages = stages;
        this.calendars = calendars;
        this.cases = cases;
        this.one = one;
    }

    /** Finds out what is there, and sets the clock right if it was left in the past. */
    void begin() {
        one.begin();
        cases.clockBefore().ifPresent(demoClock::set);
        var there = database.sql("select count(*) from journey")
                .query(Integer.class)
                .single();
        if (there == 0) {
            cases.are(0, settings.cases());
        } else if (cases.of() == 0) {
            cases.are(there, there); // told by a version that kept no count, or by another node
        }
    }

    /** Tells cases until there are so many, or all, or the program stops. */
    void tell(int upTo) {
        while (!stopped && cases.told() < Math.min(upTo, cases.of())) {
            turns.past().lock();
            try {
                if (!stopped) {
                    tellNext();
                }
            } finally {
                turns.past().unlock();
            }
        }
    }

    /** Another node may go on. */
    void end() {
        one.end();
    }

    /** A story isn't broken off. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopped = true;
        if (turns.past().tryLock(LONGEST_STORY_SECONDS, TimeUnit.SECONDS)) {
            turns.past().unlock();
        }
    }

    private void tellNext() {
        runDue(); // what visitors' cases wait for belongs to the present
        var present = demoClock.offset();
        var now = clock.instant();
        cases.begin(present);
        try {
            tell(new DemoCaseProgress(cases.told(), teller, stages, ago -> ago.before(now, calendars::of)), now);
        } finally {
            demoClock.set(present);
        }
        runDue();
        cases.end();
    }

    /** A job that fails keeps no story from being told. */
    private void runDue() {
        try {
            jobs.runDue();
        } catch (RuntimeException failed) {
            LOG.error("What is due can't be done: {}", reason(failed));
        }
    }

    /** A story that can't be told on is said, and the other ones go on. */
    private void tell(DemoCaseProgress tale, Instant now) {
        try {
            var goesOn = true;
            while (goesOn && tale.moment().isBefore(now)) {
                passTo(tale.moment());
                goesOn = tale.goesOn();
            }
            if (goesOn) {
                LOG.error("{} has no time left to come to where it should stand", tale);
            }
            passTo(now);
        } catch (RuntimeException stuck) {
            LOG.error("{} can't be told on: {}", tale, reason(stuck));
        }
    }

    /** Time passes, and what falls due on the way is done at its moment. */
    private void passTo(Instant moment) {
        for (var due = jobs.next(moment); due.isPresent(); due = jobs.next(moment)) {
            demoClock.moveTo(due.get());
            jobs.runDue();
        }
        demoClock.moveTo(moment);
        jobs.runDue();
    }

    /** By keys and own sentences, never what a form holds. */
    private static String reason(RuntimeException stuck) {
        if (stuck instanceof InvalidContentException wrong && !wrong.problems().isEmpty()) {
            return wrong.problems().stream()
                    .map(problem -> problem.field() + " " + problem.messageKey())
                    .collect(Collectors.joining(", "));
        }
        return stuck instanceof RefusalException || stuck instanceof IllegalStateException
                ? String.valueOf(stuck.getMessage())
                : stuck.getClass().getSimpleName();
    }
}
