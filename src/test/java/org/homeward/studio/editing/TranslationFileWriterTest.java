package org.homeward.studio.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TranslationFileWriterTest {

    private static final String BEFORE = "# words\nform.title=Title\na.label=One\nb.label=Two\n";

    @Test
    void a_changed_word_keeps_its_place_and_a_new_one_comes_last() {
        assertThat(TranslationFileWriter.with(BEFORE, words(), Map.of("a.label", "Uno", "c.label", "Three")))
                .isEqualTo("# words\nform.title=Title\na.label=Uno\nb.label=Two\nc.label=Three\n");
    }

    @Test
    void an_empty_text_takes_the_word_out() {
        assertThat(TranslationFileWriter.with(BEFORE, words(), Map.of("b.label", "")))
                .isEqualTo("# words\nform.title=Title\na.label=One\n");
    }

    @Test
    void a_text_of_several_lines_stays_one_word() {
        assertThat(TranslationFileWriter.with("", new Properties(), Map.of("a.text", "One\ntwo")))
                .isEqualTo("a.text=One\\ntwo\n");
    }

    private static Properties words() {
        var words = new Properties();
        words.putAll(Map.of("form.title", "Title", "a.label", "One", "b.label", "Two"));
        return words;
    }
}
