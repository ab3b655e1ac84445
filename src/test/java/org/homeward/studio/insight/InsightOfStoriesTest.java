package org.homeward.studio.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.studio.Procedures;
import org.homeward.studio.StepsInWords;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The figures of finished stories against a computation from scratch over what the engine kept of its tasks and elements. */
@ProcessTest
@EnabledIfSystemProperty(named = "homeward.long", matches = "true")
class InsightOfStoriesTest {

    private static final int CASES = Integer.getInteger("homeward.insight.cases", 320);
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
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    Procedures procedures;

    @Autowired
    StepsInWords inWords;

    @Autowired
    ProcessInsight insight;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Test
    void the_figures_are_those_of_the_engines_own_history() throws IOException {
        // given
        ToldStory.people(accounts);
        var names = ToldStory.names();
        for (int n = 0; n < CASES; n++) {
            var story = ToldStory.opened(application, names.get(n % names.size()), 5_200_000 + n, "Family" + n);
            story.toTheEnd();
        }
        var processes = procedures.all().stream()
                .flatMap(procedure -> inWords.inForce(procedure.sop(), Locale.ENGLISH).stream())
                .toList();
        var ways = processes.stream().flatMap(InsightOfStoriesTest::ways).toList();
        var keys = processes.stream().map(ProcessInWords::key).toList();

        // when
        var steps = insight.steps(keys, InsightFilter.NONE, OWNER);
        var taken = insight.ways(ways, InsightFilter.NONE, OWNER);

        // then
        var days = daysTaken();
        var compared = 0;
        for (var step : steps) {
            var expected = days.getOrDefault(step.process() + " " + step.step(), new Days());
            assertThat(step.done().count()).as(step.toString()).isEqualTo(expected.cases.size());
            if (expected.cases.size() < 10) {
                assertThat(step.half()).as(step.toString()).isNull();
            } else {
                assertThat(step.half()).as(step.toString()).isCloseTo(expected.within(0.5), within(1e-4));
                assertThat(step.nineOfTen()).as(step.toString()).isCloseTo(expected.within(0.9), within(1e-4));
                compared++;
            }
        }
        assertThat(steps.stream().map(step -> step.process() + " " + step.step()))
                .containsAll(days.keySet());
        var expectedWays = waysTaken(ways);
        taken.forEach(way -> assertThat(way.cases().count())
                .as(way.toString())
                .isEqualTo(expectedWays
                        .remove(new FlowTaken(way.process(), way.from(), way.to()))
                        .size()));
        assertThat(expectedWays).isEmpty();
        report(steps.size(), compared, taken.size());
    }

    private static Stream<FlowTaken> ways(ProcessInWords process) {
        return process.steps().stream()
                .filter(step -> process.waysFrom(step.id()).size() > 1)
                .flatMap(step -> process.waysFrom(step.id()).stream())
                .map(way -> new FlowTaken(process.key(), way.from(), way.to()));
    }

    /** By step, what the engine's tasks took that were handed in; by part, what it took until it ended. */
    private Map<String, Days> daysTaken() {
        var all = new TreeMap<String, Days>();
        Stream.of("""
                        select task.proc_def_key_ || ' ' || task.task_def_key_ as key, whole.business_key_ as case_number,
                               task.start_time_ as opened, task.end_time_ as ended
                        from act_hi_taskinst task join act_hi_procinst whole on whole.proc_inst_id_ = task.proc_inst_id_
                        where task.delete_reason_ = 'completed'
                        """, """
                        select part.proc_def_key_ || ' ' || part.act_id_ as key, whole.business_key_ as case_number,
                               part.start_time_ as opened, part.end_time_ as ended
                        from act_hi_actinst part join act_hi_procinst whole on whole.proc_inst_id_ = part.proc_inst_id_
                        where part.act_type_ = 'callActivity' and part.end_time_ is not null and part.act_inst_state_ <> 2
                        """).forEach(sql -> database.sql(sql).query(row -> {
            var days = all.computeIfAbsent(row.getString("key"), key -> new Days());
            days.cases.add(row.getString("case_number"));
            days.taken.add((instant(row, "ended").toEpochMilli()
                            - instant(row, "opened").toEpochMilli())
                    / 86_400_000.0);
        }));
        return all;
    }

    /** By way, the cases of which a part came from there to there, element by element. */
    private Map<FlowTaken, Set<String>> waysTaken(List<FlowTaken> ways) {
        var passed = new HashMap<String, List<Passed>>();
        database.sql("""
                        select element.proc_def_key_, element.proc_inst_id_, element.act_id_, element.sequence_counter_,
                               whole.business_key_, element.act_type_
                        from act_hi_actinst element
                        join act_hi_procinst whole on whole.proc_inst_id_ = element.proc_inst_id_
                        """).query(row -> {
            passed.computeIfAbsent(row.getString(2), part -> new ArrayList<>())
                    .add(new Passed(
                            row.getString(1), row.getString(3), row.getLong(4), row.getString(5), row.getString(6)));
        });
        var taken = new HashMap<FlowTaken, Set<String>>();
        passed.values().forEach(part -> {
            part.sort(Comparator.comparingLong(Passed::place));
            for (int at = 0; at < part.size(); at++) {
                var from = part.get(at);
                part.subList(at + 1, part.size()).stream()
                        .map(to -> new FlowTaken(from.process(), from.element(), to.element()))
                        .filter(ways::contains)
                        .limit(from.kind().equals("parallelGateway") ? Long.MAX_VALUE : 1)
                        .forEach(way -> taken.computeIfAbsent(way, any -> new HashSet<>())
                                .add(from.number()));
            }
        });
        return taken;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private void report(int steps, int compared, int ways) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        json.writerWithDefaultPrettyPrinter()
                .writeValue(
                        folder.resolve("insight.json").toFile(),
                        Map.of("cases", CASES, "steps", steps, "durationsCompared", compared, "ways", ways));
    }

    private record Passed(String process, String element, long place, String number, String kind) {}

    private static final class Days {

        private final Set<String> cases = new HashSet<>();
        private final List<Double> taken = new ArrayList<>();

        /** Between the two nearest of the sorted values. */
        private double within(double share) {
            var sorted = taken.stream().sorted().toList();
            var place = share * (sorted.size() - 1);
            var below = sorted.get((int) Math.floor(place));
            var above = sorted.get((int) Math.ceil(place));
            return below + (above - below) * (place - Math.floor(place));
        }
    }
}
