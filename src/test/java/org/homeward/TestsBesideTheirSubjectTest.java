package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.testing.ProgramClasses;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test stands in the package of what it tests, is short or says why not, has its stories injected, and keeps its place in each run. */
class TestsBesideTheirSubjectTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int LONG = 300;

    /** The house's own tests, what tests share, and the bench have no counterpart in the program. */
    private static final Set<String> ON_THEIR_OWN =
            Set.of("org/homeward", "org/homeward/testing", "org/homeward/bench");

    /** How a class comment begins to say why the file is long. */
    private static final Pattern REASON = Pattern.compile(
            "/\\*\\*(?:(?!\\*/).)*\\b(?:Long|One class|of the file)\\b.*?\\*/\\s+(?:@|class)", Pattern.DOTALL);

    /** The tests of the safety rules, the routes, the marks and the hostile models. */
    private static final Pattern IN_EVERY_RUN = Pattern.compile(
            "(R\\d+\\w+Test|AccessTest|AccessMatrixTest|SecurityFilterChainsTest|SecondWallTest|MarksIT|FileMarksTest|Hostile\\w+Test|StrangeBytesTest)\\.java");

    /** One test in two files: all stories are told once for both. */
    private static final Set<String> TWO_FILES = Set.of("org.homeward.platform.demo.StoriesCoverTest");

    @Test
    void each_test_stands_in_a_package_of_the_program() throws IOException {
        assertThat(tests())
                .hasSizeGreaterThan(100)
                .filteredOn(test -> !ON_THEIR_OWN.contains(folder(test)) && !ofAPhase(test))
                .allSatisfy(test -> assertThat(MAIN.resolve(folder(test)).resolve("package-info.java"))
                        .as("the program's package of %s", test)
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox", "channel", "statistics"})
    void each_of_these_rooms_has_tests_of_its_own(String room) throws IOException {
        var inside = Path.of("org/homeward", room);
        assertThat(tests())
                .filteredOn(test -> TESTS.relativize(test).startsWith(inside))
                .isNotEmpty();
    }

    @Test
    void a_long_test_says_why_it_is_long() throws IOException {
        for (var test : tests()) {
            if (Files.readAllLines(test).size() > LONG) {
                assertThat(Files.readString(test)).as(test.toString()).containsPattern(REASON);
            }
        }
    }

    @Test
    void what_keeps_a_person_safe_is_in_every_run() throws IOException {
        assertThat(tests())
                .filteredOn(test ->
                        IN_EVERY_RUN.matcher(test.getFileName().toString()).matches())
                .hasSizeGreaterThan(25)
                .allSatisfy(test ->
                        assertThat(Files.readString(test)).as(test.toString()).doesNotContain("\n@WholeRun"));
    }

    @Test
    void no_test_inherits_its_stories() {
        assertThat(ProgramClasses.tests())
                .filteredOn(test -> !TWO_FILES.contains(test.getName()))
                .filteredOn(test -> test.getAllRawSuperclasses().stream().anyMatch(TestsBesideTheirSubjectTest::tells))
                .isEmpty();
    }

    /** A phase has models to test also where the program does nothing beside them. */
    private static boolean ofAPhase(Path test) {
        return folder(test).startsWith("org/homeward/sop/")
                && Files.isDirectory(
                        Path.of("processes", test.getParent().getFileName().toString()));
    }

    private static boolean tells(JavaClass parent) {
        return parent.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Stories.class));
    }

    private static String folder(Path test) {
        return TESTS.relativize(test.getParent()).toString();
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.getFileName().toString().matches(".*(Test|IT)\\.java"))
                    .toList();
        }
    }
}
