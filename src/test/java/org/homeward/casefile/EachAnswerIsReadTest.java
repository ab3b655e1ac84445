package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.homeward.engine.forms.StatedReaders;
import org.homeward.procedures.steps.AnswersUsedByRules;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;

/**
 * Nothing is asked in vain: another answer makes another question, another way, another letter, another form or does
 * something in the program; or the field says why it is kept as a record. The page of what is known is no reader.
 */
@WholeRun
class EachAnswerIsReadTest {

    private static final AnswerReaders READERS = new AnswerReaders();
    private static final StatedReaders STATED = StatedReaders.packaged();

    @Test
    void each_field_has_a_reader_or_a_reason_to_be_kept_as_a_record() throws IOException {
        // when
        var lines = new ArrayList<>(List.of("field\tforms\treaders\tstated\tprogram"));
        var unread = new ArrayList<String>();
        READERS.all().forEach((key, answer) -> {
            var stated = answer.stated(STATED);
            lines.add(String.join(
                    "\t",
                    key,
                    String.join(" ", answer.asked()),
                    String.join(" ", answer.told().keySet()),
                    String.join(" ", stated),
                    String.join(" ", answer.rules(STATED))));
            if (answer.told().isEmpty()
                    && stated.isEmpty()
                    && answer.rules(STATED).isEmpty()) {
                unread.add(key + " of " + answer.asked());
            }
        });

        // then
        var report = Files.createDirectories(Path.of("target/reports")).resolve("readers-of-answers.tsv");
        Files.write(report, lines, StandardCharsets.UTF_8);
        assertThat(lines).hasSizeGreaterThan(550);
        assertThat(unread).isEmpty();
    }

    @Test
    void options_that_no_reader_tells_apart_are_kept_as_a_record() {
        // when
        var alike = new TreeMap<String, Object>();
        READERS.all().forEach((key, answer) -> {
            var stated = answer.stated(STATED);
            var options = answer.alike(answer.rules(STATED));
            if (!options.isEmpty()
                    && !STATED.fromDirectory(key)
                    && records(stated).isEmpty()
                    && !answer.each(STATED)) {
                alike.put(key, options);
            }
        });

        // then
        assertThat(alike).isEmpty();
    }

    @Test
    void what_is_stated_is_true() {
        // when
        var untrue = new ArrayList<String>();
        STATED.all().forEach((key, stated) -> {
            var answer = READERS.all().get(key);
            for (var reader : stated) {
                if (answer == null || !isTrue(reader)) {
                    untrue.add(key + " " + reader);
                }
            }
        });

        // then
        assertThat(untrue).isEmpty();
    }

    @Test
    void what_is_read_is_no_mere_record() {
        // when
        var more = new ArrayList<String>();
        READERS.all().forEach((key, answer) -> {
            var rules = answer.rules(STATED);
            var read = !answer.told().isEmpty() || !rules.isEmpty();
            if (!records(STATED.of(key)).isEmpty()
                    && read
                    && (answer.each(STATED) || answer.alike(List.of()).isEmpty())) {
                more.add(key + " " + answer.told().keySet());
            }
        });

        // then
        assertThat(more).isEmpty();
    }

    @Test
    void each_reason_is_somebodys() {
        assertThat(STATED.reasons()).isNotEmpty().allSatisfy((reason, words) -> assertThat(
                        STATED.all().values())
                .as(words)
                .anyMatch(stated -> stated.contains("record:" + reason)));
    }

    /** What nothing else goes by a class of the program names, and a test or a story answers it. */
    @Test
    void what_the_program_goes_by_is_named_in_it_and_tried() {
        assertThat(READERS.all().values())
                .filteredOn(answer -> answer.each(STATED)
                        || AnswersUsedByRules.isRead(answer.field().key()))
                .hasSizeGreaterThan(150)
                .filteredOn(answer -> answer.told().isEmpty()
                        && records(answer.stated(STATED)).isEmpty())
                .filteredOn(answer -> answer.sources().readers().isEmpty()
                        || !answer.sources().tried())
                .extracting(answer -> answer.field().key())
                .isEmpty();
    }

    private static boolean isTrue(String reader) {
        return reader.equals("each")
                || reader.startsWith("record:") && STATED.reasons().containsKey(reader.substring("record:".length()));
    }

    private static List<String> records(List<String> stated) {
        return stated.stream().filter(reader -> reader.startsWith("record:")).toList();
    }
}
