package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.PackagedForms;

/** Writes into each text of each form a mark that stands nowhere else, so that it is known afterwards who has read which. */
final class MarkedAnswers {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    private final Map<String, FormDefinition> forms = new HashMap<>();
    private final List<Mark> planted = new ArrayList<>();

    MarkedAnswers() {
        PackagedForms.files().stream().map(PackagedForms::read).forEach(form -> forms.put(form.id(), form));
    }

    /** A text and where it was written; at the intake there is no step. */
    record Mark(String text, String step, String field) {}

    /** The answers with a mark in each text of the case file that they have, in lists' rows too. */
    Map<String, Object> in(String step, String form, Map<String, Object> answers) {
        var marked = new LinkedHashMap<>(answers);
        var asked = Objects.requireNonNull(forms.get(form), form);
        for (var field : asked.fields()) {
            var answer = answers.get(field.key());
            if (answer != null && field.inCaseFile() && !asked.shown().contains(field.key())) {
                marked.put(field.key(), marked(step, field.key(), field, answer));
            }
        }
        return marked;
    }

    List<Mark> planted() {
        return Collections.unmodifiableList(planted);
    }

    private Object marked(String step, String key, Field field, Object answer) {
        if (TEXTS.contains(field.type()) && answer instanceof String) {
            var mark = new Mark("zq%03dqz".formatted(planted.size()), step, key);
            planted.add(mark);
            return key.equals("evidenceSummary") ? mark.text() + ", as long as it has to be" : mark.text();
        }
        if (answer instanceof List<?> rows && !field.columns().isEmpty()) {
            return rows.stream()
                    .map(row -> row instanceof Map<?, ?> cells ? row(step, key, field, cells) : row)
                    .toList();
        }
        return answer;
    }

    private Map<String, Object> row(String step, String key, Field list, Map<?, ?> cells) {
        var row = new LinkedHashMap<String, Object>();
        cells.forEach((name, value) -> row.put(name.toString(), value));
        for (var column : list.columns()) {
            if (row.get(column.key()) != null) {
                row.put(column.key(), marked(step, key, column, row.get(column.key())));
            }
        }
        return row;
    }
}
