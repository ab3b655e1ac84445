package org.homeward;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.testing.ProgramClasses;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The house's order: rooms look down only, Camunda stays behind its door, time and null are declared. */
class RoomsTest {

    /** The rooms from the ground up; those of one floor don't know each other. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("shared"),
            Set.of("procedures"),
            Set.of("directory", "engine"),
            Set.of("casefile", "forecast"),
            Set.of("notices"),
            Set.of("deadlines"),
            Set.of("channel"),
            Set.of("sop"),
            Set.of("letters"),
            Set.of("inbox", "cases", "statistics", "overdue", "studio"),
            Set.of("audit", "platform"),
            Set.of("shell"));

    @WholeRun
    @Test
    void each_room_shows_only_its_face() {
        ApplicationModules.of(Homeward.class).verify();
    }

    @Test
    void each_room_has_its_floor() throws IOException {
        try (var rooms = Files.list(Path.of("src/main/java/org/homeward"))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .isSubsetOf(FLOORS.stream().flatMap(Set::stream).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_lower_rooms(String room) {
        var lower = FLOORS.stream()
                .takeWhile(floor -> !floor.contains(room))
                .flatMap(Set::stream)
                .toList();
        var others = FLOORS.stream()
                .flatMap(Set::stream)
                .filter(other -> !other.equals(room) && !lower.contains(other))
                .map(RoomsTest::packages)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(ProgramClasses.MAIN);
    }

    static Stream<String> rooms() {
        return FLOORS.stream().flatMap(Set::stream).sorted();
    }

    @Test
    void only_the_engine_room_knows_camunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("engine"))
                .and(resideOutsideOfPackages(packages("channel"), packages("sop")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(ProgramClasses.MAIN);
    }

    @Test
    void what_models_call_knows_no_more_of_camunda_than_delegates_and_models() {
        DescribedPredicate<JavaClass> behindTheDoor = resideInAnyPackage("org.camunda..")
                .and(resideOutsideOfPackages("org.camunda.bpm.engine.delegate", "org.camunda.bpm.model.."))
                .as("camunda's services and inner parts");
        noClasses()
                .that()
                .resideInAnyPackage(packages("channel"), packages("sop"))
                .should()
                .dependOnClassesThat(behindTheDoor)
                .check(ProgramClasses.MAIN);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(ProgramClasses.MAIN);
        noFields().should().beAnnotatedWith(Value.class).check(ProgramClasses.MAIN);
        noClasses().should().dependOnClassesThat().areAssignableTo(Value.class).check(ProgramClasses.MAIN);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .areNotAssignableTo(Clock.class)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(ProgramClasses.MAIN);
    }

    @Test
    void each_package_declares_its_nulls() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .and()
                .haveSimpleNameNotEndingWith("__")
                .should()
                .resideInAPackage("org.homeward..")
                .andShould(new InMarkedPackage(NullMarked.class))
                .check(ProgramClasses.MAIN);
    }

    @Test
    void half_of_the_files_are_shorter_than_sixty_lines() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var lengths = files.filter(file -> file.toString().endsWith(".java"))
                    .map(RoomsTest::length)
                    .sorted()
                    .toList();
            assertThat(lengths.get(lengths.size() / 2)).isLessThan(60);
        }
    }

    private static int length(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String packages(String room) {
        return "org.homeward." + room + "..";
    }
}
