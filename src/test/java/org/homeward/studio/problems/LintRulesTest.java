package org.homeward.studio.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.shared.JsonText;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** The editor's rules and the server's say the same of each diagram of the corpora. */
@WholeRun
class LintRulesTest {

    private static final Path FRONTEND = Path.of("src/main/frontend").toAbsolutePath();

    /** A procedure has none of these elements, which the wall says; the editor doesn't ask about them. */
    private static final String NOT_ASKED = "(link-event|ad-hoc-sub-process|no-complex-gateway|unreadable) .*";

    @Test
    void editor_and_server_find_the_same() throws IOException, InterruptedException {
        // given
        var editor = linted(corpora());
        var differences = new ArrayList<String>();
        var rules = new TreeSet<String>();

        // when
        editor.forEach((file, found) -> {
            var server = checked(FRONTEND.resolve(file));
            server.forEach(one -> rules.add(one.split(" ")[0]));
            differences.addAll(only("editor", file, new TreeSet<>(found), server));
            differences.addAll(only("server", file, server, new TreeSet<>(found)));
        });

        // then
        assertThat(differences).isEmpty();
        assertThat(editor).hasSizeGreaterThan(100);
        assertThat(rules).as("each rule is broken somewhere").isEqualTo(LintNames.RULES);
    }

    private static List<String> only(String where, String file, Set<String> one, Set<String> other) {
        return one.stream()
                .filter(found -> !other.contains(found))
                .map(found -> where + " only: " + file + " " + found)
                .toList();
    }

    private static TreeSet<String> checked(Path file) {
        var found = new TreeSet<String>();
        try {
            var root = XmlReader.read(Files.readAllBytes(file));
            new LintRules(
                            root,
                            (element, rule) -> found.add(
                                    rule + " " + element.attribute("id").orElse("")))
                    .check();
        } catch (UnreadableFile | IOException refused) {
            throw new AssertionError(file.toString(), refused);
        }
        return found;
    }

    private static Map<String, List<String>> linted(List<Path> files) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "test/lint.cjs"));
        files.forEach(file -> command.add(FRONTEND.relativize(file).toString()));
        var lint = new ProcessBuilder(command)
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lint.waitFor()).as(said).isZero();
        var found = JsonText.MAPPER.readValue(said, new TypeReference<Map<String, List<String>>>() {});
        found.values().forEach(all -> all.removeIf(one -> one.matches(NOT_ASKED)));
        return found;
    }

    /** What can be read of the packaged, the harmless, the hostile, and of other programs' diagrams. */
    private static List<Path> corpora() {
        return Stream.of(
                        "processes",
                        "src/test/resources/harmless",
                        "src/test/resources/lint",
                        "src/test/resources/hostile",
                        "src/test/resources/miwg/open")
                .flatMap(folder -> models(Path.of(folder)))
                .filter(LintRulesTest::isReadable)
                .filter(file -> !file.endsWith("wrong-type--xsi.bpmn")) // which bpmnlint's reader doesn't understand
                .map(Path::toAbsolutePath)
                .toList();
    }

    private static boolean isReadable(Path file) {
        try {
            return XmlReader.read(Files.readAllBytes(file)).is("bpmn:definitions");
        } catch (UnreadableFile | IOException hostile) {
            return false;
        }
    }

    private static Stream<Path> models(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
