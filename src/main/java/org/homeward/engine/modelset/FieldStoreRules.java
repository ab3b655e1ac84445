package org.homeward.engine.modelset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.modelset.ModelFinding.Severity;
import org.homeward.engine.wall.forms.FormAllowLists;
import org.homeward.engine.wall.forms.SensitiveWords;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.jspecify.annotations.Nullable;

/**
 * One key is kept in one place in all forms, and an answer for the clinic or the lawyer alone is no variable (R8, R23). A form can't say
 * what a question means, so its key and label are read; and a variable says from which category of the case file it comes.
 */
final class FieldStoreRules {

    private static final Pattern HEALTH =
            Pattern.compile("(?i)(hiv\\b|hiv[A-Z_]|\\baids\\b|pregnan|health|illness|disease|diagnos)");
    private static final Pattern HEALTH_LABEL = Pattern.compile("(?i)(\\bhiv\\b|pregnan|illness|disease|diagnos)");
    private static final Pattern MEDICAL = Pattern.compile("(?i)(medical|medicine|injur)");
    private static final Pattern NEVER =
            Pattern.compile("(?i)(gender|sexualorientation|ethnic|chargestatus|conviction|asylum)");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    private static final ProblemText HEALTH_VARIABLE = ProblemText.of(
            "healthVariable", "what is about health is kept in the case file as health, not as a variable");
    private static final ProblemText NEVER_VARIABLE =
            ProblemText.of("neverVariable", "this is kept in the case file, never as a variable");

    private static final ProblemText COMES_FROM_NOWHERE =
            ProblemText.of("variableUndeclared", "a variable says from which category of the case file it comes");

    /** The variables of before. */
    private static final Set<String> UNDECLARED = undeclared();

    private final ModelFindings findings;
    private final Map<String, Known> known = new HashMap<>();

    FieldStoreRules(ModelFindings findings) {
        this.findings = findings;
    }

    /**
     * Checks each question.
     *
     * @param words what a reader sees of each, by its key
     */
    void check(String file, FormDefinition form, Map<String, String> words) {
        form.wordless().stream()
                .sorted()
                .forEach(key -> findings.error(file, key, "questionWordless", "this question has no words"));
        form.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .forEach(field -> {
                    same(file, field);
                    comesFrom(file, field);
                    meaning(file, field);
                    words(file, field, words.getOrDefault(field.key(), field.label()));
                });
    }

    private void same(String file, Field field) {
        var here = place(field);
        var first = known.putIfAbsent(field.key(), new Known(file, here, word(field)));
        if (first != null && !first.place.equals(here)) {
            findings.error(
                    file,
                    field.key(),
                    "keptTwice",
                    "it is kept as {}, in {} as {}",
                    word(field),
                    Word.called(first.file),
                    first.word);
        }
    }

    private void comesFrom(String file, Field field) {
        var category = field.comesFrom();
        if (category != null && FormAllowLists.NEVER_VARIABLES.contains(category)) {
            findings.error(
                    file, field.key(), "variableOf", "no variable comes from the category {}", category(category));
        } else if (!field.inCaseFile() && category == null && !UNDECLARED.contains(field.key())) {
            findings.error(file, field.key(), COMES_FROM_NOWHERE);
        }
    }

    private void meaning(String file, Field field) {
        var aboutHealth = HEALTH.matcher(field.key()).find()
                || HEALTH_LABEL.matcher(field.label()).find();
        var written = TEXTS.contains(field.type())
                && (aboutHealth
                        || HEALTH.matcher(field.label()).find()
                        || MEDICAL.matcher(field.key() + " " + field.label()).find());
        if (!field.inCaseFile() && aboutHealth && !field.type().equals("datetime")) {
            findings.error(file, field.key(), HEALTH_VARIABLE);
        } else if (field.inCaseFile() && written && !"health".equals(field.category())) {
            findings.error(file, field.key(), healthText(field));
        } else if (!field.inCaseFile() && NEVER.matcher(field.key()).find()) {
            findings.error(file, field.key(), NEVER_VARIABLE);
        }
    }

    private void words(String file, Field field, String words) {
        var asked = field.key().replaceAll("([A-Z])", " $1") + "\n" + words;
        if (SensitiveWords.orientation(words)) {
            findings.error(file, field.key(), "askedNever", "this is never asked");
        } else if (!field.inCaseFile() && (SensitiveWords.health(words) || SensitiveWords.illness(asked))) {
            findings.error(file, field.key(), HEALTH_VARIABLE);
        } else if (!field.inCaseFile() && SensitiveWords.caseFileOnly(asked)) {
            findings.error(file, field.key(), NEVER_VARIABLE);
        } else if (TEXTS.contains(field.type())
                && SensitiveWords.illness(words)
                && !"health".equals(field.category())) {
            findings.error(file, field.key(), healthText(field));
        } else if (SensitiveWords.health(words) && !"health".equals(field.category())) {
            var severity = PackagedModels.asked().asks(field.key()) ? Severity.warning : Severity.error;
            findings.add(severity, file, field.key(), healthText(field));
        }
    }

    private static ProblemText healthText(Field field) {
        return ProblemText.of(
                "healthText", "a text about health is kept as health, not as {}", category(field.category()));
    }

    private static Set<String> undeclared() {
        try (var list = FieldStoreRules.class.getResourceAsStream("undeclared-variables.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String place(Field field) {
        return field.inCaseFile() ? String.join(" ", List.of("casefile", String.valueOf(field.category()))) : "process";
    }

    private static Word word(Field field) {
        return field.inCaseFile()
                ? new Word(place(field), category(field.category()).argument())
                : Word.of(place(field), "compare.word.store.process");
    }

    private static Word category(@Nullable String category) {
        return Word.of(String.valueOf(category), "compare.word.category." + (category == null ? "none" : category));
    }

    private record Known(String file, String place, Word word) {}
}
