package org.homeward.studio.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.directory.PackagedDirectory;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.shared.Languages;
import org.homeward.studio.SopFiles;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Prepared pairs of versions, each with what is said of it in each complete language. */
@WholeRun
class ComparisonTest {

    private static final SopFiles PACKAGED = new SopFiles(PackagedModels.files());
    private static final ComparisonWords WORDS = words();

    /**
     * Each pair in {@code pairs.txt}: a name, edits ({@code file}, {@code - words}, {@code + words}), and the sentences in
     * English, Khmer and Thai.
     */
    static Stream<Pair> pairs() throws IOException {
        return Pair.read(Files.readAllLines(Path.of("src/test/resources/studio/pairs.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void a_change_is_told_in_words(Pair pair) {
        // when
        var changes = Comparison.of(PACKAGED, pair.edited(PACKAGED), PACKAGED);

        // then
        for (var language : Languages.complete()) {
            assertThat(changes.stream().map(change -> WORDS.of(change, language)))
                    .as(language.getLanguage())
                    .containsExactlyElementsOf(pair.sentences(language.getLanguage()));
        }
    }

    @Test
    void there_are_thirty_pairs() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void the_same_files_have_no_changes() {
        assertThat(Comparison.of(PACKAGED, PACKAGED)).isEmpty();
    }

    @Test
    void each_sentence_names_all_that_changes_in_each_language() throws IOException {
        pairs().flatMap(pair -> Comparison.of(PACKAGED, pair.edited(PACKAGED), PACKAGED).stream())
                .forEach(change -> {
                    var english = marks(change, Locale.ENGLISH);
                    for (var language : Languages.complete()) {
                        assertThat(marks(change, language)).as(change.code()).isEqualTo(english);
                        assertThat(WORDS.pieces(change, language))
                                .allSatisfy(piece -> assertThat(piece.text()).isNotEmpty());
                    }
                });
    }

    private static List<ChangeTerm.Mark> marks(ProcedureChange change, Locale language) {
        var marks = new ArrayList<>(WORDS.pieces(change, language).stream()
                .map(ComparisonWords.Piece::mark)
                .filter(mark -> mark != ChangeTerm.Mark.none)
                .toList());
        marks.sort(null);
        return marks;
    }

    private static ComparisonWords words() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "messages.compare",
                "messages.channel",
                "messages.reading",
                "messages.tables",
                "messages.ladder",
                "messages.frame",
                "messages.studio");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var directory = PackagedDirectory.read();
        return new ComparisonWords(texts, directory, new TableWords(texts, directory));
    }

    /** Two versions and what is said of them. */
    record Pair(String name, List<String> edits, List<String> expected) {

        static Stream<Pair> read(List<String> lines) {
            var pairs = new ArrayList<Pair>();
            for (var line : lines) {
                if (line.startsWith("# ")) {
                    pairs.add(new Pair(line.substring(2), new ArrayList<>(), new ArrayList<>()));
                } else if (!line.isBlank()) {
                    var pair = pairs.get(pairs.size() - 1);
                    (line.matches("(en|km|th): .*") ? pair.expected : pair.edits).add(line);
                }
            }
            return pairs.stream();
        }

        List<String> sentences(String language) {
            return expected.stream()
                    .filter(line -> line.startsWith(language + ": "))
                    .map(line -> line.substring(4))
                    .toList();
        }

        SopFiles edited(SopFiles files) {
            var edited = files;
            var file = "";
            var words = "";
            for (var line : edits) {
                var text = line.length() < 2 ? "" : line.substring(2).replace("\\n", "\n");
                switch (line.charAt(0)) {
                    case '-' -> words = text;
                    case '+' -> edited = replaced(edited, file, words, text);
                    case '!' -> edited = edited.without(text);
                    case '*' -> edited = edited.with(text, Objects.requireNonNull(edited.bytes(file)));
                    default -> file = line;
                }
            }
            return edited;
        }

        private static SopFiles replaced(SopFiles files, String file, String words, String others) {
            var text = files.text(file);
            assertThat(text).as(file).contains(words);
            var place = text.indexOf(words);
            return files.with(
                    file, (text.substring(0, place) + others + text.substring(place + words.length())).getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
