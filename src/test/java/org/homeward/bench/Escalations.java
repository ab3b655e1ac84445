package org.homeward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.homeward.deadlines.ladder.DeadlineSweep;

/** Measure 4: rungs that the sweep walks in a second, beside timer jobs that the bare engine's job executor runs. */
final class Escalations {

    private static final double TARGET = 5;
    private static final double NANOS_OF_A_SECOND = 1_000_000_000.0;
    private static final int AT_ONCE = 200;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 6;
    private static final String TIMERS = "timers";

    /** So many steps of agencies that became due an hour ago and stand before their first rung. */
    private static final String DUE = """
            with late as (
              insert into homeward.work_item (step_id, case_number, process_key, process_instance, definition_id, step_key,
                  stage, role, agency, agency_group, unrouted, opened, due, warn, kind, child, host, origin, form_key, paused)
              select gen_random_uuid()::text, case_number, process_key, process_instance, definition_id, step_key, stage, role,
                  agency, agency_group, false, now() - interval '9 days', now() - interval '1 hour',
                  now() - interval '2 days', kind, child, host, origin, form_key, false
              from homeward.work_item where kind = 'agencyDue' and step_id like 'synthetic-%'
              order by random() limit {many}
              returning step_id, case_number, kind, opened)
            insert into homeward.step_ladder (step_id, case_number, ladder, kind, started, level, top, next_at)
            select step_id, case_number, 'holder', kind, opened, -1, 6, now() - interval '1 hour' from late
            """;

    private final DeadlineSweep sweep;
    private final Connection database;
    private final BareEngine bare;
    private final Report report;

    Escalations(HomewardHere homeward, Connection database, BareEngine bare, Report report) {
        this.sweep = homeward.bean(DeadlineSweep.class);
        this.database = database;
        this.bare = bare;
        this.report = report;
    }

    void measure() throws Exception {
        bare.deploy(
                "timers.bpmn",
                Bpmn.createExecutableProcess(TIMERS)
                        .startEvent()
                        .userTask("wait")
                        .boundaryEvent("late")
                        .cancelActivity(false)
                        .timerWithDuration("PT1H")
                        .serviceTask("tell")
                        .camundaDelegateExpression("${sendMessage}")
                        .endEvent()
                        .moveToActivity("wait")
                        .endEvent()
                        .done());
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        var shares = new ArrayList<Double>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var walked = walked();
            var run = run();
            if (round >= WARM_UP) {
                ours.add(walked);
                theirs.add(run);
                shares.add(walked / run);
            }
        }
        var seen = new LinkedHashMap<String, Double>();
        seen.put("rungs /s", Samples.of(ours).median());
        seen.put("timer jobs /s", Samples.of(theirs).median());
        report.add(Figure.atLeast(
                "4", "deadline sweep, one thread", seen, Samples.of(shares).median(), TARGET));
    }

    private double walked() throws SQLException {
        count(DUE.replace("{many}", String.valueOf(AT_ONCE)));
        var before = one("select count(*) from homeward.rung");
        var began = System.nanoTime();
        sweep.walkDue();
        var nanos = System.nanoTime() - began;
        var rungs = one("select count(*) from homeward.rung") - before;
        if (rungs < AT_ONCE) {
            throw new IllegalStateException("Only " + rungs + " rungs were walked");
        }
        return rungs * NANOS_OF_A_SECOND / nanos;
    }

    private double run() throws SQLException, InterruptedException {
        bare.start(TIMERS, AT_ONCE);
        count("update bare.act_ru_job set duedate_ = now() - interval '1 hour' where process_def_key_ = '" + TIMERS
                + "'");
        var began = System.nanoTime();
        bare.jobExecutor().start();
        try {
            while (one("select count(*) from bare.act_ru_job where process_def_key_ = '" + TIMERS + "'") > 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return AT_ONCE * NANOS_OF_A_SECOND / (System.nanoTime() - began);
        } finally {
            bare.jobExecutor().shutdown();
        }
    }

    private void count(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            if (statement.executeUpdate(sql) < AT_ONCE) {
                throw new IllegalStateException("Too few are there to fall due");
            }
        }
    }

    private long one(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
