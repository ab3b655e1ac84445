package org.homeward.platform.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program is killed while it moves running cases: each case is wholly old or new, and the round goes on. */
@WholeRun
class MoveKillIT {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int CASES = 12;
    private static final int KILLS = 4;
    private static final String MODEL = "processes/repatriation/familyTracing.bpmn";
    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final JsonMapper JSON = JsonText.MAPPER;

    @Test
    void a_kill_in_the_middle_of_a_move_leaves_each_case_wholly_old_or_new(@TempDir Path folder) throws Exception {
        assumeThat(LONG).as("minutes: with -Plong").isTrue();
        // given
        var random = new Random(Long.getLong("homeward.seed", 1));
        var stories = new ArrayList<ToldOverTheApi>();
        try (var program = new RunningProgram(folder)) {
            program.start();
            for (int person = 0; person < CASES; person++) {
                var story = new ToldOverTheApi(program, person);
                story.holdsTheClock(true);
                story.tell(14 + random.nextInt(10));
                stories.add(story);
            }
            var found = new Found(CASES, new ArrayList<>());

            // when
            for (int round = 1; round <= KILLS; round++) {
                found.kills().add(killed(program, round, 1 + random.nextInt(CASES - 3)));
            }
            for (var held : List.of(true, false)) {
                for (var story : stories) {
                    story.holdsTheClock(held);
                    story.goesOnAt(program);
                    story.tell();
                }
            }

            // then
            report(found);
            assertThat(found.kills()).allSatisfy(kill -> {
                assertThat(kill.moved()).as("the kill hit the round").isBetween(1, CASES - 1);
                assertThat(kill.onVersion()).as("moved, or as before").isEqualTo(kill.moved());
                assertThat(kill.afterwards()).as("the round went on").isEqualTo(CASES);
                assertThat(kill.torn()).as("cases on two versions at once").isZero();
                assertThat(kill.doubled()).as("timers that are there twice").isZero();
                assertThat(kill.drift())
                        .as("open steps that only one side knows")
                        .isZero();
                assertThat(kill.otherDates())
                        .as("due dates and timers that changed")
                        .isEmpty();
            });
            assertThat(program.number(KillIT.CLOSED)).as("told to their end").isEqualTo(CASES);
            assertThat(program.number(KillIT.DRIFT)).isZero();
        }
    }

    private static Kill killed(RunningProgram program, int round, int after) throws Exception {
        var dates = dates(program);
        var version = published(program, round);
        awaitMoved(program, version, after);
        program.kill();
        program.start(Map.of("HOMEWARD_ROUNDS", "false"));
        var moved = program.number(MOVED.formatted(version));
        var onVersion = program.number(ON_VERSION.formatted(version));
        var torn = program.number(TORN);
        program.kill();
        program.start();
        while (program.one(STATE.formatted(version)).equals("running")) {
            torn += program.number(TORN);
            RunningProgram.pause();
        }
        var now = dates(program);
        return new Kill(
                moved,
                onVersion,
                program.number(ON_VERSION.formatted(version)),
                torn + program.number(TORN),
                program.number(DOUBLED),
                program.number(KillIT.DRIFT),
                dates.stream().filter(date -> !now.contains(date)).toList());
    }

    private static void awaitMoved(RunningProgram program, int version, int cases) throws Exception {
        try (var database = program.database();
                var query = database.prepareStatement(MOVED.formatted(version))) {
            for (var moved = 0; moved < cases; ) {
                try (var row = query.executeQuery()) {
                    moved = row.next() ? row.getInt(1) : 0;
                }
            }
        }
    }

    /** Another version with a further timer and another name, in which all running cases go on. */
    private static int published(RunningProgram program, int round) throws Exception {
        var draft = "/studio/drafts/"
                + sent(program, "owner", "POST", "/studio/drafts", "{\"sop\":\"repatriation\"}")
                        .path("draft")
                        .asLong();
        for (var change :
                List.of(Map.entry(MODEL, "userTask_assessFamily"), Map.entry(APPROVAL, "userTask_decideReturn"))) {
            var path = draft + "/files/" + change.getKey();
            var model = program.send("owner", "GET", path, null).body();
            sent(program, "owner", "PUT", path, changed(model, change.getValue(), round));
        }
        sent(program, "owner", "POST", draft + "/review", "{}");
        return sent(program, "owner2", "POST", draft + "/publish", "{\"move\":true,\"reason\":\"as agreed\"}")
                .path("version")
                .asInt();
    }

    private static String changed(String model, String step, int round) {
        var timer = """
                <bpmn:boundaryEvent id="event_late%1$d" cancelActivity="false" attachedToRef="%2$s">\
                <bpmn:outgoing>flow_late%1$d</bpmn:outgoing><bpmn:timerEventDefinition id="timer_late%1$d">\
                <bpmn:timeDuration>P%3$dD</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>\
                <bpmn:endEvent id="event_lateNoted%1$d"><bpmn:incoming>flow_late%1$d</bpmn:incoming></bpmn:endEvent>\
                <bpmn:sequenceFlow id="flow_late%1$d" sourceRef="event_late%1$d" targetRef="event_lateNoted%1$d" />\
                </bpmn:process>""".formatted(round, step, 200 + round);
        var process = model.lastIndexOf("<bpmn:userTask id=\"" + step);
        var end = model.indexOf("</bpmn:process>", process);
        assertThat(process).isPositive();
        return new String(
                (model.substring(0, end) + timer + model.substring(end + "</bpmn:process>".length())).getBytes(UTF_8),
                UTF_8);
    }

    private static JsonNode sent(RunningProgram program, String account, String method, String path, String body)
            throws Exception {
        var answer = program.send(account, method, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    /** Each open step and each timer with its date. */
    private static List<String> dates(RunningProgram program) throws Exception {
        var dates = new ArrayList<String>();
        try (var database = program.database();
                var query = database.createStatement();
                var row = query.executeQuery(DATES)) {
            while (row.next()) {
                dates.add(row.getString(1));
            }
        }
        return dates;
    }

    /** What one kill left. */
    private record Kill(
            int moved, int onVersion, int afterwards, int torn, int doubled, int drift, List<String> otherDates) {}

    private record Found(int cases, List<Kill> kills) {}

    private static void report(Found found) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("kill-moves.json").toFile(), found);
    }

    private static final String MOVED = """
            select count(*) from homeward.move_round_case c join homeward.move_round r on r.id = c.round_id
            where r.phase = 'repatriation' and r.to_version = %d and c.state = 'moved'
            """;

    private static final String STATE =
            "select state from homeward.move_round where phase = 'repatriation' and to_version = %d";

    private static final String ON_VERSION = """
            select count(*) from homeward.case_facts f
            join homeward.model_release_phase p on p.release_id = f.release_id and p.phase = 'repatriation'
            where f.ended_at is null and p.version = %d
            """;

    /** Running processes of another version than the one that their case keeps. */
    private static final String TORN = """
            select count(*) from engine.act_ru_execution root
            join engine.act_re_procdef def on def.id_ = root.proc_def_id_
            join engine.act_re_deployment deployed on deployed.id_ = def.deployment_id_
            join homeward.case_facts f on f.case_number = root.business_key_
            join homeward.model_release_phase p on p.release_id = f.release_id and p.phase = deployed.name_
            join homeward.phase_version v on v.phase = p.phase and v.version = p.version
            where root.parent_id_ is null and v.deployment_id <> def.deployment_id_
            """;

    private static final String DOUBLED = """
            select count(*) from (select execution_id_, job_def_id_ from engine.act_ru_job
            where handler_type_ like 'timer%' group by 1, 2 having count(*) > 1) doubled
            """;

    private static final String DATES = """
            select t.id_ || ' ' || coalesce(t.due_date_::text, '') || ' ' || coalesce(w.due::text, '')
            from engine.act_ru_task t join homeward.work_item w on w.step_id = t.id_
            union all
            select def.act_id_ || ' ' || job.process_instance_id_ || ' ' || job.duedate_
            from engine.act_ru_job job join engine.act_ru_jobdef def on def.id_ = job.job_def_id_
            where job.handler_type_ like 'timer%'
            """;
}
