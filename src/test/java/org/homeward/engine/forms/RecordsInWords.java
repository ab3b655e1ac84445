package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers that are kept as a record, in words: by reason, and by the form that asks them. */
public final class RecordsInWords {

    private static final String HEAD = """

            ## What is kept as a record

            No step, rule, letter or count goes by these answers, or by the difference between some of their options. They are
            asked and kept for the reason that stands above them; all others have a reader
            (`EachAnswerIsReadTest` finds out by which answer something changes).
            """;

    private final StatedReaders stated = StatedReaders.packaged();

    private RecordsInWords() {}

    /** The section of the page of the SOPs. */
    public static String written() {
        return HEAD + new RecordsInWords().reasons();
    }

    private String reasons() {
        return stated.reasons().entrySet().stream()
                .map(reason -> "\n### " + reason.getValue().replaceAll("\\.$", "")
                        + "\n\n| asked in | what |\n|---|---|\n" + table(reason.getKey()))
                .collect(Collectors.joining());
    }

    private String table(String reason) {
        var forms = new TreeMap<String, List<String>>();
        for (var file : PackagedForms.files()) {
            var form = PackagedForms.read(file);
            var title = PackagedForms.words(PackagedForms.beside(file, Locale.ENGLISH))
                    .getProperty("form.title", form.id());
            form.fields().stream()
                    .filter(field -> !form.shown().contains(field.key()))
                    .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                    .filter(field ->
                            stated.reason(field.key()).filter(reason::equals).isPresent())
                    .forEach(field -> forms.computeIfAbsent(title, none -> new ArrayList<>())
                            .add(field.label()));
        }
        return forms.entrySet().stream().map(RecordsInWords::row).collect(Collectors.joining());
    }

    private static String row(Map.Entry<String, List<String>> form) {
        return "| " + form.getKey() + " | " + String.join("; ", form.getValue()).replace("|", "/") + " |\n";
    }
}
