package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;

/**
 * One key is kept in one place in all forms, and what nobody but the clinic or the lawyer may know is no variable (R8, R23). A
 * form can't say what a question means, so its key and label are read.
 */
final class StoreRules {

    private static final Pattern HEALTH =
            Pattern.compile("(?i).*(hiv\\b|hiv[A-Z_]|\\baids\\b|pregnan|health|illness|disease|diagnos).*");
    private static final Pattern HEALTH_LABEL = Pattern.compile("(?i).*(\\bhiv\\b|pregnan|illness|disease|diagnos).*");
    private static final Pattern MEDICAL = Pattern.compile("(?i).*(medical|medicine|injur).*");
    private static final Pattern NEVER =
            Pattern.compile("(?i).*(gender|sexualorientation|ethnic|chargestatus|conviction|asylum).*");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    private final ModelFindings findings;
    private final Map<String, Known> known = new HashMap<>();

    StoreRules(ModelFindings findings) {
        this.findings = findings;
    }

    void check(String file, FormDefinition form) {
        form.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .forEach(field -> {
                    same(file, field);
                    meaning(file, field);
                });
    }

    private void same(String file, Field field) {
        var here = place(field);
        var first = known.putIfAbsent(field.key(), new Known(file, here));
        if (first != null && !first.place.equals(here)) {
            findings.error(file, field.key(), "it is kept as " + here + ", in " + first.file + " as " + first.place);
        }
    }

    private void meaning(String file, Field field) {
        var aboutHealth = HEALTH.matcher(field.key()).matches()
                || HEALTH_LABEL.matcher(field.label()).matches();
        var written = TEXTS.contains(field.type())
                && (aboutHealth
                        || HEALTH.matcher(field.label()).matches()
                        || MEDICAL.matcher(field.key() + " " + field.label()).matches());
        if (!field.inCaseFile() && aboutHealth && !field.type().equals("datetime")) {
            findings.error(
                    file, field.key(), "what is about health is kept in the case file as health, not as a variable");
        } else if (field.inCaseFile() && written && !"health".equals(field.category())) {
            findings.error(file, field.key(), "a text about health is kept as health, not as " + field.category());
        } else if (!field.inCaseFile() && NEVER.matcher(field.key()).matches()) {
            findings.error(file, field.key(), "this is kept in the case file, never as a variable");
        }
    }

    private static String place(Field field) {
        return field.inCaseFile() ? String.join(" ", List.of("casefile", String.valueOf(field.category()))) : "process";
    }

    private record Known(String file, String place) {}
}
