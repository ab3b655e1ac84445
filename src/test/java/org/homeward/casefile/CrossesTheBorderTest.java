package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Nothing of the host's is sent without being said (R4): the table lists each answer, code and word that reaches the country of origin,
 * and by which message. A model or a form that brings something more over there makes a line that isn't in it.
 */
class CrossesTheBorderTest {

    private static final Path TABLE = Path.of("src/test/resources/crossings.csv");

    private final BorderCrossings crossings = new BorderCrossings();

    @Test
    void what_crosses_stands_in_the_table_with_the_message_that_carries_it() throws IOException {
        // given
        var found = crossings.lines();
        Files.write(
                Files.createDirectories(Path.of("target/reports")).resolve("crossings.csv"),
                found,
                StandardCharsets.UTF_8);

        // then
        assertThat(found).hasSizeGreaterThan(50).containsExactlyElementsOf(listed());
    }

    @Test
    void what_no_message_carries_is_answered_over_there() {
        // given
        var home = crossings.answeredOn("origin");

        // then: it shows what its own side said, or nothing
        assertThat(crossings.answers().entrySet())
                .filteredOn(answer -> answer.getValue().isEmpty())
                .allSatisfy(answer -> assertThat(home).contains(answer.getKey()));
    }

    @Test
    void a_part_over_there_knows_what_a_message_told_it() {
        // given
        var told = crossings.carried().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        // then
        assertThat(crossings.calledWith()).isNotEmpty();
        crossings
                .calledWith()
                .forEach((part, variables) -> assertThat(told).as(part).containsAll(variables));
    }

    private static java.util.List<String> listed() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                .toList();
    }
}
