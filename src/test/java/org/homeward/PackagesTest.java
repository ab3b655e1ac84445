package org.homeward;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;

/** Inside the rooms too, each line has a package that one can know: small, and in no circle with others. */
class PackagesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int MOST = 40;

    /** The core of a case's participation, access, consents and records belongs together. */
    private static final Map<String, Integer> LARGER = Map.of("org.homeward.casefile", 55);

    @Test
    void no_package_is_larger_than_one_can_know() throws IOException {
        assertThat(sizes()).hasSizeGreaterThan(50).allSatisfy((name, size) -> assertThat(size)
                .as(name)
                .isLessThanOrEqualTo(LARGER.getOrDefault(name, MOST)));
    }

    @Test
    void what_may_be_larger_needs_to_be() throws IOException {
        var sizes = sizes();
        assertThat(LARGER.keySet())
                .allSatisfy(name -> assertThat(sizes.get(name)).isGreaterThan(MOST));
    }

    @Test
    void no_package_is_in_a_circle_with_others() {
        slices().matching("org.(**)").should().beFreeOfCycles().check(ProgramClasses.MAIN);
    }

    private static Map<String, Long> sizes() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(groupingBy(
                            file -> MAIN.relativize(file.getParent()).toString().replace('/', '.'),
                            TreeMap::new,
                            counting()));
        }
    }
}
