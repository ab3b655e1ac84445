package org.homeward.sop.insisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each requirement of a declaration, each case of it and each kind of effect has its sentence in each complete language. */
class StepRequirementsInWordsTest {

    private static final Pattern RULE = Pattern.compile("R([1-9]|1\\d|2[0-4])");

    @ParameterizedTest
    @ValueSource(strings = {"", "_km", "_th"})
    void each_requirement_has_its_sentence_and_none_is_left_over(String language) {
        // given
        var needed = new TreeSet<String>();
        DeclaredSteps.ALL.forEach(rules -> needed.addAll(keys(rules)));

        // then
        assertThat(said(language)).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_km", "_th"})
    void two_requirements_do_not_share_a_sentence(String language) {
        // given
        var names = new TreeMap<String, Set<String>>();

        // when
        sentences(language).forEach((key, text) -> names.computeIfAbsent(text.toString(), any -> new TreeSet<>())
                .add(key.toString()));

        // then
        assertThat(names.values()).allSatisfy(keys -> assertThat(keys).hasSize(1));
    }

    @Test
    void a_name_stands_for_one_requirement_with_its_rules() {
        // given
        var rules = new TreeMap<String, Set<Set<String>>>();

        // when
        requirements().forEach(requirement -> rules.computeIfAbsent(requirement.name(), name -> new HashSet<>())
                .add(requirement.rules()));

        // then
        assertThat(rules).allSatisfy((name, kept) -> assertThat(kept).as(name).hasSize(1));
        assertThat(rules.values().stream().flatMap(Set::stream).flatMap(Set::stream))
                .allSatisfy(rule -> assertThat(rule).matches(RULE));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void a_declaration_is_told_whole_and_in_its_order(StepRules rules) {
        // when
        var told = inWords().of(rules.step(), Locale.ENGLISH);

        // then
        assertThat(told.groups().stream()
                        .flatMap(group -> group.sentences().stream().map(StepRequirementsView.Sentence::name)))
                .containsExactlyInAnyOrderElementsOf(requirementsByCase(rules));
        assertThat(told.rules()).allSatisfy(rule -> assertThat(rules.rules()).contains(rule));
        assertThat(told.effects().stream().map(StepRequirementsView.SetOff::kind))
                .containsAll(rules.kinds().stream()
                        .map(StepRequirementsInWords::kind)
                        .toList());
    }

    @Test
    void a_step_that_only_goes_on_insists_on_nothing() {
        assertThat(inWords().of("userTask_nothing", Locale.ENGLISH).isEmpty()).isTrue();
    }

    static Stream<StepRules> declared() {
        return DeclaredSteps.ALL.stream();
    }

    private static Stream<Requirement> requirements() {
        return declared().flatMap(rules -> rules.insists().stream()).flatMap(some -> some.what()
                .requirements());
    }

    /** The names, each once for each case in which it is insisted on. */
    private static Iterable<String> requirementsByCase(StepRules rules) {
        var names = new TreeMap<String, Set<String>>();
        rules.insists().forEach(some -> some.what().requirements().forEach(requirement -> names.computeIfAbsent(
                        some.when(), when -> new TreeSet<>())
                .add(requirement.name())));
        return names.values().stream().flatMap(Set::stream).toList();
    }

    private static Set<String> keys(StepRules rules) {
        var keys = new TreeSet<String>();
        rules.insists().forEach(some -> {
            if (!some.when().isEmpty()) {
                keys.add("insists.when." + some.when());
            }
            some.what().requirements().forEach(requirement -> keys.add("insists." + requirement.name()));
        });
        rules.kinds().forEach(kind -> keys.add("insists.effect." + StepRequirementsInWords.kind(kind)));
        if (!rules.events().isEmpty()) {
            keys.add("insists.effect.happened");
        }
        return keys;
    }

    private static Set<String> said(String language) {
        return new TreeSet<>(
                sentences(language).keySet().stream().map(Object::toString).toList());
    }

    private static Map<Object, Object> sentences(String language) {
        var sentences = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/insists" + language + ".properties"))) {
            sentences.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        sentences.keySet().removeIf(key -> !key.toString().startsWith("insists."));
        return sentences;
    }

    private static StepRequirementsInWords inWords() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames("messages/insists", "messages/reading");
        return new StepRequirementsInWords(messages);
    }
}
