package org.homeward.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.platform.StartStep;
import org.homeward.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a new demo with cases at different steps, some late: their stories are told on a clock that ends at now. */
@Component
@Profile("demo")
final class DemoCases implements StartStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int DAYS_BETWEEN_OPENINGS = 11;
    private static final long SEED = 7;

    /** Without a divisor in common with the number of stories, so that each is told. */
    private static final int SPREAD = 5;

    private final DemoSettings settings;
    private final DemoClock demoClock;
    private final Clock clock;
    private final StoryTeller teller;
    private final DueJobs jobs;
    private final JdbcClient database;
    private final CaseStages stages;
    private final Random random = new Random(SEED);

    DemoCases(
            DemoSettings settings,
            DemoClock demoClock,
            Clock clock,
            StoryTeller teller,
            DueJobs jobs,
            JdbcClient database,
            CaseStages stages) {
        this.settings = settings;
        this.demoClock = demoClock;
        this.clock = clock;
        this.teller = teller;
        this.jobs = jobs;
        this.database = database;
        this.stages = stages;
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

    private void tell(Instant present) {
        var queue = new PriorityQueue<Moment>(Comparator.comparing(Moment::at).thenComparing(Moment::person));
        for (int person = 0; person < settings.cases(); person++) {
            var days = 1 + (long) person * DAYS_BETWEEN_OPENINGS;
            var at = present.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(random.nextInt(600)));
            queue.add(new Moment(at, person));
        }
        var tales = new HashMap<Integer, Tale>();
        while (!queue.isEmpty() && queue.element().at().isBefore(present)) {
            var moment = queue.remove();
            demoClock.moveTo(moment.at());
            jobs.runDue();
            if (goesOn(tales, moment.person())) {
                queue.add(new Moment(moment.at().plus(untilNext()), moment.person()));
            }
        }
    }

    /** Tells one step of the person's story, or waits if none is open; false when it is over. */
    private boolean goesOn(Map<Integer, Tale> tales, int person) {
        var tale = tales.get(person);
        if (tale == null) {
            tales.put(person, teller.begin(scenario(person), person, Map.of()));
            return true;
        }
        try {
            var next = tale.next();
            next.ifPresent(tale::tell);
            return next.isPresent() || !isOver(tale);
        } catch (Refusal | IllegalStateException stuck) {
            LOG.warn(
                    "{} can't be told on, its case {} stays where it is",
                    tale.scenario().name(),
                    tale.number());
            return false;
        }
    }

    private boolean isOver(Tale tale) {
        return stages.ended(tale.number()).isPresent()
                && tale.linked().map(this::isOver).orElse(true);
    }

    /** Every second one is the usual story, of an adult or a child; the others are all the other stories. */
    private static Scenario scenario(int person) {
        if (person % 2 == 0) {
            return person % 6 == 4 ? StoryBook.named("th-kh-child") : StoryBook.usual();
        }
        var all = StoryBook.all();
        return all.get((person * SPREAD) % all.size());
    }

    private Duration untilNext() {
        return Duration.ofHours(6L + random.nextInt(24 * 16));
    }

    private record Moment(Instant at, int person) {}
}
