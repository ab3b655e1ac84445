package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.homeward.ProductTexts.Text;
import org.homeward.shared.ForbiddenLetterWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The product's words: one for a thing, in each language; none that reads as another thing, blames, or tells on a paper. */
class WordListsTest {

    private static final Path LISTS = Path.of("src/test/resources/words");

    /** What goes on paper or by mail (R12). */
    private static final Pattern PAPERS = Pattern.compile(
            "messages/letters: letter\\..*|messages/cases: cases\\.timetable\\..*|messages/notices: notices\\.(kind|mail)\\..*");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'.–-]*[\\p{L}\\p{N}]");
    private static final int LONGEST_SENTENCE = 25;

    private static final List<Text> TEXTS = ProductTexts.all();

    private static final Map<String, Map<String, String>> NAMED = TEXTS.stream()
            .collect(Collectors.groupingBy(
                    Text::language, Collectors.toMap(Text::name, Text::value, (first, second) -> first)));

    private static final Map<String, String> ENGLISH = NAMED.getOrDefault("en", Map.of());

    private static final Set<String> EXCEPTIONS = ProductTexts.rows(LISTS.resolve("exceptions.csv")).stream()
            .map(row -> row.get("language") + " " + row.get("text"))
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> no_text_says_what_has_a_better_word() {
        return ProductTexts.rows(LISTS.resolve("forbidden.csv")).stream().map(row -> {
            var scope = Pattern.compile(row.get("scope"));
            var term = Pattern.compile(row.get("term"));
            return DynamicTest.dynamicTest(
                    row.get("language") + ": " + row.get("term"), () -> assertThat(in(row.get("language"))
                                    .filter(text -> scope.matcher(text.file()).matches())
                                    .filter(text -> term.matcher(text.value()).find())
                                    .map(text -> text.name() + " = " + text.value()))
                            .as("%s (%s)", row.get("instead"), row.get("source"))
                            .isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_term_has_one_translation() {
        return ProductTexts.rows(LISTS.resolve("glossary.csv")).stream().map(row -> {
            var english = Pattern.compile(row.get("english"));
            var translation = Pattern.compile(row.get("translation"));
            return DynamicTest.dynamicTest(row.get("language") + ": " + row.get("english"), () -> {
                var told = in(row.get("language"))
                        .filter(text -> english.matcher(ENGLISH.getOrDefault(text.name(), ""))
                                .find())
                        .toList();
                assertThat(told).isNotEmpty();
                assertThat(told.stream()
                                .filter(text ->
                                        !translation.matcher(text.value()).find())
                                .map(text -> text.name() + " = " + text.value()))
                        .as(row.get("source"))
                        .isEmpty();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> an_action_or_page_has_one_name_wherever_it_stands() {
        return ProductTexts.rows(LISTS.resolve("actions.csv")).stream().flatMap(row -> Stream.of("en", "km", "th")
                .map(language -> DynamicTest.dynamicTest(
                        language + ": " + row.get("name"), () -> assertOneName(row, language))));
    }

    @Test
    void no_sentence_is_longer_than_a_reader_holds() {
        assertThat(in("en").filter(text -> text.file().startsWith("processes/")
                                || text.file().startsWith("forms/"))
                        .flatMap(text -> SENTENCE.splitAsStream(text.value())
                                .filter(sentence -> words(sentence) > LONGEST_SENTENCE)
                                .map(sentence -> text.name() + " = " + sentence)))
                .isEmpty();
    }

    @Test
    void what_goes_on_paper_or_by_mail_tells_nothing() {
        assertThat(TEXTS.stream()
                        .filter(text -> PAPERS.matcher(text.name()).matches())
                        .filter(text -> !ForbiddenLetterWords.allow(text.value())))
                .isEmpty();
    }

    @Test
    void each_word_that_tells_is_known() {
        assertThat(ProductTexts.rows(LISTS.resolve("unsafe.csv")).stream()
                        .map(row -> row.get("word"))
                        .filter(ForbiddenLetterWords::allow))
                .isEmpty();
    }

    @Test
    void each_exception_is_still_needed() {
        var named = TEXTS.stream().collect(Collectors.groupingBy(text -> text.language() + " " + text.name()));
        var terms = ProductTexts.rows(LISTS.resolve("forbidden.csv"));
        assertThat(EXCEPTIONS).allSatisfy(exception -> assertThat(named.getOrDefault(exception, List.of()))
                .anySatisfy(text -> assertThat(terms)
                        .anyMatch(row -> row.get("language").equals(text.language())
                                && Pattern.compile(row.get("term"))
                                        .matcher(text.value())
                                        .find())));
    }

    private static void assertOneName(CSVRecord row, String language) {
        var texts = NAMED.getOrDefault(language, Map.of());
        var name = texts.get(row.get("key"));
        assertThat(name).as(row.get("key")).isNotNull();
        assertThat(Arrays.asList(row.get("alike").split(";")))
                .allSatisfy(
                        key -> assertThat(texts.get(key)).as(key).isNotNull().containsIgnoringCase(name));
    }

    /** The texts of a language that are no exception. */
    private static Stream<Text> in(String language) {
        return TEXTS.stream()
                .filter(text -> text.language().equals(language))
                .filter(text -> !EXCEPTIONS.contains(language + " " + text.name()));
    }

    private static long words(String sentence) {
        return WORD.matcher(sentence).results().count();
    }
}
