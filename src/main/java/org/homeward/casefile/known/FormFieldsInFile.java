package org.homeward.casefile.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldKey;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** The fields of a step's form as the person's file keeps them: most under their own name, some apart for each such step. */
@Component
public class FormFieldsInFile {

    private final CaseFiles caseFiles;
    private final List<FormPrefill> fills;

    FormFieldsInFile(CaseFiles caseFiles, List<FormPrefill> fills) {
        this.caseFiles = caseFiles;
        this.fills = List.copyOf(fills);
    }

    /** The known answers to the fields that the reader may see, by their names in the form; the reading is logged. */
    public Map<String, Object> known(OpenStep step, List<Field> fields, Actor actor) {
        var names = names(step);
        var keys = fields.stream().map(field -> key(names, field)).toList();
        var kept = caseFiles.known(step.number(), step.id(), keys, actor);
        var known = new HashMap<String, Object>();
        fields.forEach(field -> {
            var value = kept.get(names.apply(field.key()));
            if (value != null) {
                known.put(field.key(), value);
            }
        });
        return known;
    }

    /** The name in the file by the name in the form. */
    public UnaryOperator<String> names(OpenStep step) {
        return fills.stream()
                .filter(fill -> fill.step().equals(step.key()))
                .map(fill -> fill.keptAs(step))
                .reduce(UnaryOperator.identity(), (some, others) -> name -> others.apply(some.apply(name)));
    }

    /** The key in the file of a field of the form. */
    public static FieldKey key(UnaryOperator<String> names, Field field) {
        return FieldKey.of(names.apply(field.key()), Objects.requireNonNull(field.category()));
    }
}
