package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The walkthrough as a script, with marked personal texts: none of them lies anywhere in clear. */
class MarksIT {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final int TOO_OFTEN = 429;
    private static final Path DUMP = Path.of("/usr/lib/postgresql/17/bin/pg_dump");
    /** Different from the usual one in what is asked and where it is kept; with {@code -Plong} all that there are. */
    private static final List<String> OTHERS = Boolean.getBoolean("homeward.long")
            ? StoryBook.all().stream().map(Scenario::name).toList()
            : List.of("th-kh-child");

    private static final List<String> MARKS = List.of(
            "Zqxvbnmarkone", "Wplkjhmarktwo", "Xrtyuimarkthree", "សម្គាល់បួនពិសេស", "Qasdfgmarkfive", "Vbnmqwmarksix");

    /** In an installation that the jar has just made, as a user starts it. */
    @Test
    void no_personal_text_of_the_usual_walkthrough_lies_in_the_database_logs_mails_or_metrics(@TempDir Path folder)
            throws Exception {
        try (var program = new RunningProgram(folder)) {
            noMarkLiesInClear(List.of(StoryBook.USUAL), program);
        }
    }

    @WholeRun
    @Test
    void no_personal_text_of_other_walkthroughs_does(@TempDir Path folder) throws Exception {
        try (var program = Installation.programIn(folder)) {
            noMarkLiesInClear(OTHERS, program);
        }
    }

    private static void noMarkLiesInClear(List<String> scenarios, RunningProgram program) throws Exception {
        assumeThat(Files.isExecutable(DUMP) || "required".equals(System.getProperty("homeward.browser")))
                .as("SKIPPED: PostgreSQL 17's pg_dump is not installed")
                .isTrue();

        // given
        var marks = Files.write(program.folder().resolve("marks.txt"), MARKS);
        program.start();

        // when
        for (var scenario : scenarios) {
            assertThat(walkthrough(program, scenario, marks))
                    .contains("personal: " + MARKS.get(0))
                    .contains("ended: " + StoryBook.named(scenario).end());
        }

        // then
        assertNoMark("the database", dump(program));
        for (var place : List.of("data/logs", "data/mails", "output.log")) {
            assertNoMark(place, texts(program.folder().resolve(place)));
        }
        assertNoMark("the metrics", metrics(program));
    }

    private static void assertNoMark(String place, String text) {
        for (var mark : MARKS) {
            for (var form : forms(mark)) {
                assertThat(text.toLowerCase(Locale.ROOT).contains(form.toLowerCase(Locale.ROOT)))
                        .as("%s holds %s", place, mark)
                        .isFalse();
            }
        }
    }

    private static List<String> forms(String mark) {
        var bytes = mark.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<>(
                List.of(mark, HexFormat.of().formatHex(bytes), URLEncoder.encode(mark, StandardCharsets.UTF_8)));
        for (int shift = 0; shift < 3; shift++) {
            var shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var base64 = Base64.getEncoder().encodeToString(shifted);
            forms.add(base64.substring(shift == 0 ? 0 : 4, base64.length() - 4));
        }
        var escaped = new StringBuilder();
        mark.chars().forEach(letter -> escaped.append(String.format(Locale.ROOT, "\\u%04x", letter)));
        forms.add(escaped.toString());
        return forms;
    }

    private static String walkthrough(RunningProgram program, String scenario, Path marks) throws Exception {
        var builder = new ProcessBuilder("bash", "docs/walkthrough.sh", scenario, "--marks", marks.toString());
        builder.environment().put("HOMEWARD_URL", program.url());
        builder.environment()
                .put("HOMEWARD_DATA_DIR", program.folder().resolve("data").toString());
        return output(builder, program.folder().resolve("walkthrough.log"));
    }

    private static String dump(RunningProgram program) throws Exception {
        var builder = new ProcessBuilder(
                DUMP.toString(), "--dbname", program.runtime("jdbc.owner").substring("jdbc:".length()));
        return output(builder, program.folder().resolve("dump.sql"));
    }

    private static String output(ProcessBuilder builder, Path into) throws Exception {
        var process =
                builder.redirectErrorStream(true).redirectOutput(into.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var text = Files.readString(into);
        assertThat(process.exitValue())
                .as(builder.command().get(0) + ": " + text.lines().limit(3).toList())
                .isZero();
        return text;
    }

    /** The names of all metrics, with the values, tags and tags' values of each, as the operator gets them. */
    private static String metrics(RunningProgram program) throws Exception {
        var names = answer(program, "/actuator/metrics");
        var all = new StringBuilder(names);
        for (var name : JSON.readTree(names).path("names")) {
            all.append(answer(program, "/actuator/metrics/" + name.asString()));
        }
        all.append(answer(program, "/actuator/prometheus"));
        assertThat(all)
                .as("the requests of the walkthrough were measured")
                .contains("http.server.requests", "/api/v1/tasks/{id}/hand-in");
        return all.toString();
    }

    private static String answer(RunningProgram program, String path) throws Exception {
        var answer = program.sendTo("operator", "GET", path, null);
        while (answer.statusCode() == TOO_OFTEN) {
            RunningProgram.pause();
            answer = program.sendTo("operator", "GET", path, null);
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String texts(Path place) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
