package org.homeward.shell.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.homeward.engine.DueJobs;
import org.homeward.shared.CaseNumber;
import org.homeward.shell.platform.StartStep;
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

    private final DemoSettings settings;
    private final DemoClock demoClock;
    private final Clock clock;
    private final StoryTeller teller;
    private final DueJobs jobs;
    private final JdbcClient database;

    DemoCases(
            DemoSettings settings,
            DemoClock demoClock,
            Clock clock,
            StoryTeller teller,
            DueJobs jobs,
            JdbcClient database) {
        this.settings = settings;
        this.demoClock = demoClock;
        this.clock = clock;
        this.teller = teller;
        this.jobs = jobs;
        this.database = database;
    }

    @Override
    public int order() {
        return DEMO_CASES;
    }

    @Override
    public void run() {
        var before = database.sql("select count(*) from case_facts")
                .query(Long.class)
                .single();
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
        var story =
                StoryLine.thKhAdult().stream().filter(line -> !line.isClock()).toList();
        var numbers = new HashMap<Integer, CaseNumber>();
        for (var moment : moments(present, story)) {
            demoClock.moveTo(moment.at());
            jobs.runDue();
            if (moment.line() < 0) {
                numbers.put(moment.person(), teller.open("th.police1", moment.person(), Map.of()));
            } else {
                var number = numbers.get(moment.person());
                teller.play(number, moment.person(), story.get(moment.line()));
            }
        }
    }

    /** All steps of all cases before the present, oldest first; each takes the time that it takes in this case. */
    private List<Moment> moments(Instant present, List<StoryLine> story) {
        var random = new Random(SEED);
        var queue = new PriorityQueue<Moment>(Comparator.comparing(Moment::at));
        for (int person = 0; person < settings.cases(); person++) {
            var days = 1 + (long) person * DAYS_BETWEEN_OPENINGS;
            var at = present.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(random.nextInt(600)));
            queue.add(new Moment(at, person, -1));
            for (int line = 0; line < story.size(); line++) {
                at = at.plus(Duration.ofHours(6L + random.nextInt(24 * 16)));
                if (story.get(line).step().equals("userTask_visitPerson")) {
                    at = at.plus(Duration.ofDays(50));
                }
                if (at.isBefore(present)) {
                    queue.add(new Moment(at, person, line));
                }
            }
        }
        var sorted = new ArrayList<Moment>();
        while (!queue.isEmpty()) {
            sorted.add(queue.remove());
        }
        return sorted;
    }

    private record Moment(Instant at, int person, int line) {}
}
