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

    /** They show answers as they are, list them for a check, or play models without a case: no answer matters to them. */
    private static final List<String> NO_RULES =
            List.of("SteeringAnswers", "ClosedVariables", "KnownBriefly", "FileInWords");

    @Test
    void each_field_has_a_reader_or_a_reason_to_be_kept_as_a_record() throws IOException {
        // when
        var lines = new ArrayList<>(List.of("field\tforms\treaders\tstated"));
        var unread = new ArrayList<String>();
        READERS.all().forEach((key, answer) -> {
            var stated = answer.stated(STATED);
            lines.add(String.join(
                    "\t",
                    key,
                    String.join(" ", answer.asked()),
                    String.join(" ", answer.told().keySet()),
                    String.join(" ", stated)));
            if (answer.told().isEmpty() && stated.isEmpty()) {
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
            var options = answer.alike(rules(stated));
            if (!options.isEmpty()
                    && !STATED.fromDirectory(key)
                    && records(stated).isEmpty()
                    && !each(stated)) {
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
                if (answer == null || !isTrue(answer, reader)) {
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
            var stated = STATED.of(key);
            var read = !answer.told().isEmpty() || !rules(stated).isEmpty();
            if (!records(stated).isEmpty()
                    && read
                    && (each(stated) || answer.alike(rules(stated)).isEmpty())) {
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

    private static boolean isTrue(AnswerReaders.Answer answer, String reader) {
        if (reader.startsWith("record:")) {
            return STATED.reasons().containsKey(reader.substring("record:".length()));
        }
        var rule = reader.substring(reader.indexOf(':') + 1);
        return (reader.startsWith("rule:") || reader.startsWith("each:"))
                && !NO_RULES.contains(rule)
                && answer.rules().reads(rule)
                && answer.rules().tried();
    }

    /** Rules; one that hands each value on as it is, to a table, a count or a reader, is an {@code each}. */
    private static List<String> rules(List<String> stated) {
        return stated.stream()
                .filter(reader -> !reader.startsWith("record:"))
                .map(reader -> reader.substring(reader.indexOf(':') + 1))
                .toList();
    }

    private static boolean each(List<String> stated) {
        return stated.stream().anyMatch(reader -> reader.startsWith("each:"));
    }

    private static List<String> records(List<String> stated) {
        return stated.stream().filter(reader -> reader.startsWith("record:")).toList();
    }
}
