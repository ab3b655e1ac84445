package org.homeward.shell.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Statement;
import org.homeward.testing.StatementCounter;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever asks for a case or a step of others can't tell from the work that the answer takes whether there is one. */
@WholeRun
@WebTest
class ForeignOrUnknownTest {

    private static final List<String> ASKING = List.of("la.focal1", "th.border1", "kh.mosvy.head", "owner");

    private static final int TIMES = 400;

    private static final String NEVER = "C-0000-0000";

    private static final String WRONG = "C-0000-0001";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void a_foreign_case_and_none_take_the_same_statements_in_the_same_order() throws Exception {
        // given
        var story = ToldStory.opened(application, 731_001).before(RepatriationProcess.Step.REQUEST_TRACING);
        var open = workItems.ofCase(story.number()).get(0).id().value();
        var over = finished.ofCase(story.number()).get(0).id().value();
        var none = UUID.randomUUID().toString();
        var differing = new ArrayList<String>();

        // when
        for (var row : AccessRow.all()) {
            for (var account : row.kind().equals("case") || row.kind().equals("step") ? ASKING : List.<String>of()) {
                var asker = Caller.of(mvc, accounts, account);
                var foreign = AccessTest.path(row, open, story.number().value());
                var known = sent(asker, row, foreign);
                for (var other : List.of(
                        AccessTest.path(row, none, NEVER),
                        AccessTest.path(row, over, story.number().value()),
                        AccessTest.path(row, open, WRONG))) {
                    var unknown = sent(asker, row, other);
                    if (!unknown.equals(known)) {
                        differing.add("%s of %s: %s%n    %s%n    %s"
                                .formatted(row.route(), account, other, shown(known), shown(unknown)));
                    }
                }
            }
        }

        // then
        assertThat(differing).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true", disabledReason = "a measurement, with -Plong")
    void the_time_of_an_answer_tells_nothing() throws Exception {
        // given
        var story = ToldStory.opened(application, 731_002).before(RepatriationProcess.Step.REQUEST_TRACING);
        var open = workItems.ofCase(story.number()).get(0).id().value();
        var none = UUID.randomUUID().toString();
        var later = new TreeMap<String, Double>();

        // when
        for (var path : List.of("/cases/%s", "/cases/%s/file", "/cases/%s/documents")) {
            later.put(path + " never given", later(path.formatted(story.number()), path.formatted(NEVER)));
            later.put(path + " no number", later(path.formatted(story.number()), path.formatted(WRONG)));
        }
        for (var path : List.of("/tasks/%s", "/tasks/%s/print", "/tasks/%s/draft")) {
            later.put(path, later(path.formatted(open), path.formatted(none)));
        }

        // then
        report(later);
        assertThat(later.values()).allSatisfy(share -> assertThat(share).isBetween(0.4, 0.6));
    }

    /**
     * In which share of all pairs the one is answered later than the other: one half if nothing tells them apart. They are asked in
     * turn, each as often first.
     */
    private double later(String one, String other) throws Exception {
        var asker = Caller.of(mvc, accounts, "la.focal1");
        var times = new long[2][TIMES];
        for (var time = -TIMES / 4; time < TIMES; time++) {
            for (var turn = 0; turn < 2; turn++) {
                var which = Math.floorMod(time + turn, 2);
                var begin = System.nanoTime();
                asker.get(which == 0 ? one : other);
                if (time >= 0) {
                    times[which][time] = System.nanoTime() - begin;
                }
            }
        }
        return Arrays.stream(times[0])
                .mapToDouble(first -> Arrays.stream(times[1])
                        .mapToDouble(second -> first > second ? 1 : 0)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static void report(Map<String, Double> later) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target/reports")).resolve("foreign-or-unknown.txt"),
                later.entrySet().stream()
                        .map(share -> "%s: the foreign one later in %.2f of all pairs%n"
                                .formatted(share.getKey(), share.getValue()))
                        .collect(Collectors.joining()));
    }

    private static String shown(List<String> statements) {
        return String.join("\n       ", statements);
    }

    private static List<String> sent(Caller asker, AccessRow row, String path) throws Exception {
        var body = Set.of("POST", "PUT").contains(row.method()) ? "{\"data\":{}}" : "";
        asker.ask(row.httpMethod(), path, body);
        return StatementCounter.during(() -> asker.ask(row.httpMethod(), path, body)).stream()
                .map(Statement::sql)
                .map(sql -> sql.substring(0, Math.min(110, sql.length())))
                .toList();
    }
}
