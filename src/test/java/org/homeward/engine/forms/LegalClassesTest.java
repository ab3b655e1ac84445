package org.homeward.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Custody, charge, court order, hold and permission to stay are {@code legalOrder}, which police read; all else of the law, with
 * consents, guardian, fear and pressure, is {@code legal}. Each key is in one of them, and which one is a list (matrix 6.2).
 */
class LegalClassesTest {

    private static final Path LIST = Path.of("src/test/resources/legal-classes.csv");
    private static final Set<String> CLASSES = Set.of("legalOrder", "legal");

    @Test
    void each_answer_of_the_law_is_in_the_class_that_is_listed_and_none_in_both() throws IOException {
        // given
        var listed = Files.readAllLines(LIST).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.groupingBy(
                        line -> line[1], TreeMap::new, Collectors.mapping(line -> line[0], Collectors.toSet())));

        // when
        var asked = new TreeMap<String, Set<String>>();
        PackagedForms.fields().values().stream()
                .flatMap(List::stream)
                .filter(field -> field.category() != null && CLASSES.contains(field.category()))
                .forEach(field -> asked.computeIfAbsent(field.key(), none -> new TreeSet<>())
                        .add(field.category()));

        // then
        assertThat(asked).hasSizeGreaterThan(100).containsExactlyInAnyOrderEntriesOf(listed);
        assertThat(asked.values()).allSatisfy(classes -> assertThat(classes).hasSize(1));
    }
}
