package org.homeward.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.Statement.Whose;
import org.homeward.testing.StatementCounter;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The figures over many made-up finished steps: one query each, and the ways are those of a computation from scratch. */
@WholeRun
@DatabaseTest
class InsightAtScaleTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int CASES = LONG ? 10_000 : 100;
    private static final int STEPS = 10;
    private static final String PROCESS = "insightAtScale";
    private static final InsightFilter CORRIDOR =
            new InsightFilter(InsightPeriod.year, Corridor.of("TH-KH"), null, null);
    private static final InsightFilter COUNTRY =
            new InsightFilter(InsightPeriod.all, null, new CountryCode("KH"), null);

    private static final Actor OWNER = new Actor(
            "owner-of-the-test",
            "Owner",
            Set.of(Role.processOwner),
            new TreeSet<>(),
            new AgencyCode("TH-DATIP"),
            new CountryCode("TH"),
            Locale.ENGLISH,
            true);

    @Autowired
    JdbcClient database;

    @Autowired
    ProcessInsight insight;

    @Autowired
    JsonMapper json;

    private final Map<String, Object> report = new LinkedHashMap<>();

    @BeforeEach
    void cases_went_through() {
        run("""
                insert into case_facts (case_number, host, origin, child, opened_by, opened_at)
                select 'C-WAY-' || n, (array['TH', 'KH', 'VN'])[1 + n % 3], 'KH', false, 'TH-RTP-ATPD', :now
                from generate_series(1, :cases) n
                """);
        run("""
                insert into finished_step (step_id, case_number, process_key, process_instance, definition_id, step_key,
                    stage, agency, opened, finished, how)
                select 'way-' || n || '-' || s, 'C-WAY-' || n, :process, 'way-' || n, 'd', 'step' || s, 'repatriation',
                    case when s % 2 = 0 then 'TH-A' else 'KH-A' end,
                    :now - make_interval(days => 20 + n % 500, hours => n * 7919 % 900),
                    :now - make_interval(days => 20 + n % 500), 'done'
                from generate_series(1, :cases) n, generate_series(1, :steps) s
                """);
        run("""
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_)
                select 'way-' || n, 'way-' || n, 'C-WAY-' || n, :process, 'd', :now from generate_series(1, :cases) n
                """);
        // step, gateway and the way taken, for each of the steps; each seventh case comes twice to the same gateway
        run("""
                insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_,
                    act_type_, start_time_, end_time_, sequence_counter_)
                select 'way-' || n || '-' || s || '-' || a || '-' || again, :process, 'd', 'way-' || n, 'way-' || n,
                    case a when 1 then 'step' || s when 2 then 'gateway' || s
                           else 'target' || s || '-' || (n / s + again) % 2 end,
                    'userTask', :now - make_interval(days => n % 500), :now, again * 1000 + s * 10 + a
                from generate_series(1, :cases) n, generate_series(1, :steps) s, generate_series(1, 3) a,
                    generate_series(0, 1) again
                where again = 0 or n % 7 = 0
                """);
        run("analyze finished_step, case_facts, act_hi_actinst, act_hi_procinst");
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        for (var table : List.of("finished_step", "case_facts")) {
            run("delete from " + table + " where case_number like 'C-WAY-%'");
        }
        for (var table : List.of("act_hi_actinst", "act_hi_procinst")) {
            run("delete from " + table + " where proc_def_key_ = :process");
        }
        if (LONG) {
            var folder = Files.createDirectories(Path.of("target/reports"));
            json.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve("insight-at-scale.json").toFile(), report);
        }
    }

    @Test
    void each_figure_is_one_query_and_the_ways_are_right() throws Exception {
        // given
        var ways = IntStream.rangeClosed(1, STEPS)
                .boxed()
                .flatMap(step -> IntStream.of(0, 1)
                        .mapToObj(to -> new FlowTaken(PROCESS, "gateway" + step, "target" + step + "-" + to)))
                .toList();

        for (var filter : List.of(InsightFilter.NONE, CORRIDOR, COUNTRY)) {
            // when
            var found = new ArrayList<FlowInsight>();
            var steps = new ArrayList<StepInsight>();
            var counted =
                    counted("steps " + filter, () -> steps.addAll(insight.steps(List.of(PROCESS), filter, OWNER)));
            var waysCounted = counted("ways " + filter, () -> found.addAll(insight.ways(ways, filter, OWNER)));

            // then
            assertThat(counted)
                    .as("open steps, open parts, done steps, done parts")
                    .isEqualTo(4);
            assertThat(waysCounted).isEqualTo(1);
            assertThat(steps).isNotEmpty();
            for (var way : ways) {
                var cases = found.stream()
                        .filter(one -> one.from().equals(way.from()) && one.to().equals(way.to()))
                        .map(FlowInsight::cases)
                        .findFirst()
                        .orElse(MaskedCaseCount.of(0, filter.narrowsPast()));
                assertThat(cases)
                        .as(way + " " + filter)
                        .isEqualTo(MaskedCaseCount.of(taken(way, filter), filter.narrowsPast()));
            }
        }
    }

    /** From scratch: a case takes one way of a gateway each time that it comes there. */
    private static long taken(FlowTaken way, InsightFilter filter) {
        var step = Integer.parseInt(way.from().substring("gateway".length()));
        var to = Integer.parseInt(way.to().substring(way.to().length() - 1));
        return IntStream.rangeClosed(1, CASES)
                .filter(n -> n / step % 2 == to || n % 7 == 0)
                .filter(n -> filter == InsightFilter.NONE || n % 3 == 0)
                .filter(n -> filter.period() == InsightPeriod.all || n % 500 <= 365)
                .count();
    }

    private int counted(String what, Callable<?> work) throws Exception {
        work.call();
        var begin = System.nanoTime();
        var statements = StatementCounter.during(work).stream()
                .filter(one -> one.whose() == Whose.own || one.whose() == Whose.engine)
                .count();
        report.put(what, (System.nanoTime() - begin) / 1_000_000 + " ms");
        return (int) statements;
    }

    private void run(String sql) {
        var statement = database.sql(sql);
        Map.of("cases", CASES, "steps", STEPS, "process", PROCESS, "now", DatabaseTimes.of(TestClock.START))
                .forEach((name, value) -> {
                    if (sql.contains(":" + name)) {
                        statement.param(name, value);
                    }
                });
        statement.update();
    }
}
