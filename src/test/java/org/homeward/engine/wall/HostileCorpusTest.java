package org.homeward.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources");
    private static final KnownNames NAMES = PackagedModelNames.load();

    static Stream<Path> hostile() {
        return files(CORPUS.resolve("hostile"));
    }

    static Stream<Path> harmless() {
        return files(CORPUS.resolve("harmless"));
    }

    static Stream<Path> packaged() {
        return Stream.concat(files(Path.of("processes")), files(Path.of("forms")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_file_is_refused_with_a_message_that_names_the_element(Path file) throws IOException {
        // when
        var problems = check(file);

        // then
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.element()).isNotBlank();
            assertThat(problem.said().english()).isNotBlank();
            assertThat(problem.toString()).doesNotContain("\n", "can't be checked");
        });
        assertThat(problems).anySatisfy(problem -> assertThat(named(file, problem.element()))
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void the_same_file_without_the_bad_thing_is_accepted(Path file) throws IOException {
        assertThat(check(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packaged")
    void every_packaged_file_is_accepted(Path file) throws IOException {
        assertThat(check(file)).isEmpty();
    }

    @Test
    void the_corpus_is_large_enough_and_each_twin_has_its_hostile_file() {
        // given
        var names = hostile().map(file -> file.getFileName().toString()).toList();

        // then
        assertThat(names).hasSizeGreaterThanOrEqualTo(70);
        assertThat(names.stream().map(name -> name.split("--")[0]).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(25);
        assertThat(harmless().map(file -> file.getFileName().toString()).toList())
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(names::contains);
    }

    private static List<RefusalReason> check(Path file) throws IOException {
        return new SafeModelWall().check(file.getFileName().toString(), Files.readAllBytes(file), NAMES);
    }

    /** The element is there by its id or key, or told by its line or place. */
    private static boolean named(Path file, String element) throws IOException {
        var first = element.split(",")[0];
        return first.contains("line ")
                || first.equals("form")
                || first.startsWith("components[")
                || Files.readString(file).contains('"' + first + '"');
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
