package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.shared.JsonText;
import org.homeward.testing.PageTest;
import org.homeward.testing.Viewers;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The viewer and the server say the same to generated submissions. Only the server's own are what the viewer can't know:
 * fields that the form doesn't name, and the limits of size.
 *
 * <p>Each form gets an empty submission, a right one, a mixture and two with one thing wrong, others with each seed: the viewer takes
 * its time. With {@code -Plong} 500 of them.
 */
@WholeRun
@PageTest
class SameVerdictTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final int SUBMISSIONS = LONG ? 500 : 5;
    private static final KnownNames NAMES = PackagedModelNames.load();
    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final TypeReference<List<Map<String, Object>>> ANSWERS = new TypeReference<>() {};

    private static final List<Map<String, Object>> REPORT = new ArrayList<>();
    private static Viewers viewers;

    @BeforeAll
    static void open() {
        viewers = new Viewers();
    }

    @AfterAll
    static void close() throws IOException {
        viewers.close();
        if (LONG) {
            var folder = Files.createDirectories(Path.of("target/reports"));
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve("forms.json").toFile(), REPORT);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void the_server_finds_what_the_viewer_finds(Path file) throws IOException {
        // given
        var bytes = Files.readAllBytes(file);
        var form = PackagedForms.read(file);
        assertThat(new SafeModelWall().check(file.toString(), bytes, NAMES)).isEmpty();
        var generated = new Submissions(form, Long.getLong("homeward.seed", 1)).some(SUBMISSIONS);
        var submissions = JSON.convertValue(JSON.readTree(JSON.writeValueAsString(generated)), ANSWERS);

        // when
        var answers = viewers.ask("verdicts", JSON.readTree(PackagedForms.schema(file, Locale.ENGLISH)), submissions);

        // then
        var verdicts = new Verdicts(form);
        var differences = new ArrayList<String>();
        for (int i = 0; i < submissions.size(); i++) {
            for (var difference : verdicts.differences(submissions.get(i), ViewerVerdict.of(answers.get(i)))) {
                differences.add(difference + " of " + submissions.get(i));
            }
        }
        REPORT.add(Map.of("form", form.id(), "submissions", submissions.size(), "differences", differences.size()));
        assertThat(differences).isEmpty();
        assertThat(viewers.complaints()).isEmpty();
    }

    static Stream<Path> forms() throws IOException {
        var forms = new ArrayList<Path>();
        for (var folder : List.of(Path.of("forms"), Path.of("src/test/resources/viewer-forms"))) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".form")).sorted().forEach(forms::add);
            }
        }
        return forms.stream();
    }
}
