package org.homeward.shared.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The constants and the models say the same words, in both directions. */
class ProceduresTest {

    static List<Path> models() {
        return ModelWords.files();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_has_its_class_and_each_of_its_words_its_constant(Path file) throws ClassNotFoundException {
        // given
        var words = ModelWords.of(file);
        var constants = Class.forName(className(file));

        // then
        assertThat(values(constants)).containsExactlyInAnyOrderElementsOf(words.processes());
        assertThat(byGroup(constants)).isEqualTo(words.byGroup());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_constant_is_called_as_the_word_that_it_is(Path file) throws ClassNotFoundException {
        for (var group : Class.forName(className(file)).getDeclaredClasses()) {
            assertThat(group.getDeclaredFields())
                    .allSatisfy(field -> assertThat(field.getName()).isEqualTo(called(value(field))));
        }
    }

    @Test
    void each_decision_has_its_key() {
        assertThat(values(Decision.class)).containsExactlyInAnyOrderElementsOf(ModelWords.decisions());
    }

    @Test
    void no_class_is_left_of_a_model_that_is_gone() {
        // given
        var sources = Path.of("src/main/java", getClass().getPackageName().replace('.', '/'))
                .toFile()
                .list((folder, name) -> name.endsWith("Process.java"));

        // then
        assertThat(sources)
                .containsExactlyInAnyOrderElementsOf(models().stream()
                        .map(file -> simpleName(file) + ".java")
                        .toList());
    }

    private static String className(Path file) {
        return ProceduresTest.class.getPackageName() + "." + simpleName(file);
    }

    private static String simpleName(Path file) {
        var id = file.getFileName().toString().replace(".bpmn", "");
        return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Process";
    }

    private static Map<String, Set<String>> byGroup(Class<?> constants) {
        return Arrays.stream(constants.getDeclaredClasses())
                .collect(Collectors.toMap(
                        Class::getSimpleName, group -> Set.copyOf(values(group)), (one, other) -> one, TreeMap::new));
    }

    private static List<String> values(Class<?> group) {
        return Arrays.stream(group.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(ProceduresTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static String called(String word) {
        return word.replaceFirst("^userTask_|^[a-z]+\\.", "")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
