package org.homeward.shared.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word of a model stands in Java as its constant and never as loose text, so that a renamed one is found by the compiler. */
class LooseWordsTest {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(?<block>[\\s\\S]*?)\"\"\"|(?<!\\\\)\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern STEP = Pattern.compile("userTask_[A-Za-z]+");

    private static final String HERE = LooseWordsTest.class.getPackageName().replace('.', '/');

    /** The same letters, but another thing: a key of a decision or ladder, a fact that a form asks, an entry of timeline or log. */
    private static final Map<String, Set<String>> ANOTHER_THING = Map.of(
            "Given", Set.of("GeneratedScreening"),
            "Rejected", Set.of("DecliningTest"),
            "actingSide", Set.of("ActingSide", "ReservedNames"),
            "consentExpired", Set.of("CaseListener"),
            "custodyLimit", Set.of("LadderKeyByDeadlineKind", "LateStepLadderTest"),
            "originCountry", Set.of("TravelDocumentChecks", "TableWords"),
            "referralDue", Set.of("ConventionsTest"),
            "returnAgain", Set.of("AskReturnAgainStep", "FormRulesTest"),
            "sameCountry", Set.of("TravelDocumentChecks", "FormAudience", "FormAudienceTest"),
            "wayIn", Set.of("CaseFiles"));

    /** They change files of the models, or look for elements on pages, by the words in them. */
    private static final Set<String> CHANGE_MODELS = Set.of(
            "BeforeTheStudioTest",
            "ChangedPhase",
            "ProtectedVariablesTest",
            "ComparisonPagesTest",
            "DraftProblemsTest",
            "EditedSet",
            "EditedWalk",
            "EditorsTest",
            "EndRulesTest",
            "EngineParserCheckTest",
            "GatewayRulesTest",
            "SafetyGuardRulesTest",
            "ManyMovesTest",
            "MistakesOfMeaningTest",
            "MoveKillIT",
            "BackgroundCaseMigrationTest",
            "MovedCasesTest",
            "OwnersDesk",
            "ProcedureReaderTest",
            "RandomEdit",
            "SopPagesTest",
            "DecisionOutputCheckTest",
            "TwoOwnersTest",
            "DataOnPathRulesTest");

    @Test
    void no_text_holds_the_id_of_a_step_or_the_name_of_a_message() {
        // given
        var word = Stream.of("Step", "Message")
                .flatMap(group -> words(group).stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(", ")\\b"));

        // then
        assertThat(found(Pattern.compile(word))).isEmpty();
    }

    @Test
    void no_text_is_a_variable_an_answer_or_an_outcome() {
        // given what can't be an everyday word
        var word = Stream.of("Variable", "Answer", "Outcome")
                .flatMap(group -> words(group).stream())
                .filter(text -> text.chars().anyMatch(Character::isUpperCase))
                .collect(Collectors.joining("|", "^(", ")$"));

        // then
        assertThat(found(Pattern.compile(word))).isEmpty();
    }

    @Test
    void no_text_is_the_key_of_a_decision() {
        assertThat(found(Pattern.compile(words("Decision").stream().collect(Collectors.joining("|", "^(", ")$")))))
                .isEmpty();
    }

    @Test
    void stories_and_migrations_name_only_steps_that_there_are() {
        // given
        var steps = words("Step");

        // when
        var named = files("src/main/resources", "")
                .flatMap(file -> STEP.matcher(text(file)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        // then
        assertThat(named).isNotEmpty().isSubsetOf(steps);
    }

    private static List<String> found(Pattern word) {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(root -> files(root, ".java"))
                .filter(file -> !file.getParent().endsWith(HERE))
                .filter(file ->
                        !CHANGE_MODELS.contains(file.getFileName().toString().replace(".java", "")))
                .flatMap(file -> literals(file)
                        .flatMap(text -> word.matcher(text).results().map(MatchResult::group))
                        .filter(hit -> !ANOTHER_THING
                                .getOrDefault(hit, Set.of())
                                .contains(file.getFileName().toString().replace(".java", "")))
                        .map(hit -> file + ": " + hit))
                .toList();
    }

    private static Set<String> words(String group) {
        return new ClassFileImporter()
                .importPackages(LooseWordsTest.class.getPackageName()).stream()
                        .filter(type -> type.getSimpleName().equals(group))
                        .flatMap(type -> type.getFields().stream())
                        .map(LooseWordsTest::word)
                        .collect(Collectors.toSet());
    }

    private static String word(JavaField constant) {
        try {
            return (String) constant.reflect().get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Stream<Path> files(String root, String ending) {
        try (var files = Files.walk(Path.of(root))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> literals(Path file) {
        return LITERAL.matcher(text(file))
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1));
    }

    /** Byte for byte: some resources are no text. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
