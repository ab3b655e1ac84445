package org.homeward.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.platform.StartStep;
import org.homeward.shared.Refusal;
import org.homeward.shared.WrongContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a new demo with the cases of {@code demo/cases.csv}: their stories are told on a clock that ends at now. */
@Component
@Profile("demo")
final class DemoCases implements StartStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DemoSettings settings;
    private final DemoClock demoClock;
    private final Clock clock;
    private final StoryTeller teller;
    private final DueJobs jobs;
    private final JdbcClient database;
    private final CaseStages stages;
    private final WorkingCalendars calendars;

    DemoCases(
            DemoSettings settings,
            DemoClock demoClock,
            Clock clock,
            StoryTeller teller,
            DueJobs jobs,
            JdbcClient database,
            CaseStages stages,
            WorkingCalendars calendars) {
        this.settings = settings;
        this.demoClock = demoClock;
        this.clock = clock;
        this.teller = teller;
        this.jobs = jobs;
        this.database = database;
        this.stages = stages;
        this.calendars = calendars;
    }

    @Override
    public int order() {
        return DEMO_CASES;
    }

    @Override
    public void run() {
        var before =
                database.sql("select count(*) from journey").query(Long.class).single();
        if (before > 0 || settings.cases() == 0) {
            return;
        }
        var present = demoClock.offset();
        try {
            tell(clock.instant());
        } finally {
            demoClock.set(present);
        }
        jobs.runDue();
        LOG.info("{} demo cases made", settings.cases());
    }

    /** Tells all stories at once, always the one whose next moment comes first. */
    private void tell(Instant now) {
        var queue = new PriorityQueue<DemoTale>(
                Comparator.comparing(DemoTale::moment).thenComparing(DemoTale::person));
        IntStream.range(0, settings.cases())
                .mapToObj(person -> new DemoTale(person, teller, stages, ago -> ago.before(now, calendars::of)))
                .forEach(queue::add);
        while (!queue.isEmpty() && queue.element().moment().isBefore(now)) {
            var tale = queue.remove();
            demoClock.moveTo(tale.moment());
            jobs.runDue();
            if (goesOn(tale)) {
                queue.add(tale);
            }
        }
        queue.forEach(tale -> LOG.error("{} has no time left to come to where it should stand", tale));
    }

    /** A story that can't be told on is said, and the other ones go on. */
    private static boolean goesOn(DemoTale tale) {
        try {
            return tale.goesOn();
        } catch (RuntimeException stuck) {
            LOG.error("{} can't be told on: {}", tale, reason(stuck));
            return false;
        }
    }

    /** By keys and own sentences, never what a form holds. */
    private static String reason(RuntimeException stuck) {
        if (stuck instanceof WrongContent wrong && !wrong.problems().isEmpty()) {
            return wrong.problems().stream()
                    .map(problem -> problem.field() + " " + problem.messageKey())
                    .collect(Collectors.joining(", "));
        }
        return stuck instanceof Refusal || stuck instanceof IllegalStateException
                ? String.valueOf(stuck.getMessage())
                : stuck.getClass().getSimpleName();
    }
}
