package org.homeward.platform.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The answers that were recorded, a packed text each. {@code -Dhomeward.record=true} records them anew; otherwise they
 * are compared, and where they differ what is answered now is put to the reports.
 */
final class AnswerFiles {

    /** Whether what is answered is recorded, not compared. */
    static final boolean RECORD = Boolean.getBoolean("homeward.record");

    /** Whether all is asked, not a sample. */
    static final boolean ALL = RECORD || Boolean.getBoolean("homeward.long");

    /** The file of all stories' forms; no story has all of them. */
    static final String FORMS = "forms";

    private static final Path RECORDED = Path.of("src/test/resources/answers");
    private static final Path REPORTS = Path.of("target/reports/answers");
    private static final int LINES_SHOWN = 6;

    private AnswerFiles() {}

    /** What differs from the record, in words; nothing while it is recorded anew. */
    static List<String> differences(String name, RecordedAnswers now) {
        try {
            if (RECORD) {
                Files.createDirectories(RECORDED);
                Files.write(RECORDED.resolve(name + ".gz"), packed(now));
                return List.of();
            }
            var found = compared(name, recorded(name), now);
            if (!found.isEmpty()) {
                Files.createDirectories(REPORTS);
                Files.write(REPORTS.resolve(name + ".txt"), now.text());
                Files.write(REPORTS.resolve(name + ".differences.txt"), found);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RecordedAnswers recorded(String name) {
        try {
            return RecordedAnswers.read(unpacked(Files.readAllBytes(RECORDED.resolve(name + ".gz"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> compared(String name, RecordedAnswers recorded, RecordedAnswers now) {
        var found = new ArrayList<String>();
        for (var place : now.places()) {
            var was = recorded.at(place).or(() -> recorded.like(place)).orElse(List.of("this was not asked"));
            var change = LinesChanged.between(was, now.at(place).orElseThrow());
            if (!change.isNone()) {
                found.add(name + ": " + place + "\n" + change.words(LINES_SHOWN));
            }
        }
        if (ALL && !name.equals(FORMS)) {
            recorded.places().stream()
                    .filter(place -> now.at(place).isEmpty())
                    .forEach(place -> found.add(name + ": " + place + "\n    this is asked no more"));
        }
        return found;
    }

    private static byte[] packed(RecordedAnswers answers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write((String.join("\n", answers.text()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> unpacked(byte[] packed) throws IOException {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
