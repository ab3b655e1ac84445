package org.homeward.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.known.FormFieldsInFile;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.FieldMessage;
import org.homeward.sop.declared.RefusalReasonsForReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of a step as its reader gets it: in their language, filled with the known answers that the reader may see. */
@Component
public class StepForm {

    private final FormLibrary forms;
    private final CaseFiles caseFiles;
    private final FormFieldsInFile kept;
    private final StepOperations steps;
    private final StepDaysForFormRules days;
    private final List<FormPrefill> fills;
    private final RefusalReasonsForReader reasons;
    private final MessageSource messages;

    StepForm(
            FormLibrary forms,
            CaseFiles caseFiles,
            FormFieldsInFile kept,
            StepOperations steps,
            StepDaysForFormRules days,
            List<FormPrefill> fills,
            RefusalReasonsForReader reasons,
            MessageSource messages) {
        this.reasons = reasons;
        this.messages = messages;
        this.forms = forms;
        this.caseFiles = caseFiles;
        this.kept = kept;
        this.steps = steps;
        this.days = days;
        this.fills = List.copyOf(fills);
    }

    /** The filled form of a step that {@link StepHandling#open} gave; the reading is logged. */
    @Transactional
    public Filled of(OpenStep step, Actor actor, Locale language) {
        var form = forms.of(step);
        var filed = form.fields().stream().filter(Field::inCaseFile).toList();
        var data = new HashMap<>(kept.known(step, filed, actor));
        data.keySet().removeAll(form.askedAnew());
        var held = steps.variables(step.id());
        data.putAll(shown(form, held));
        fills.stream().filter(fill -> fill.step().equals(step.key())).forEach(fill -> {
            data.putAll(again(fill, held));
            data.keySet().removeAll(fill.answeredAnew());
            data.putAll(shown(form, fill.fill(step, language, read(fill, step, actor))));
        });
        var schema = forms.schema(step, language, data, days.of(step, form));
        return new Filled(LocalizedForm.noted(schema, refusals(step, form, actor, language)), data);
    }

    /** The problems that would refuse the step now, by field, in words. */
    private Map<String, String> refusals(OpenStep step, FormDefinition form, Actor actor, Locale language) {
        return FieldMessage.byField(reasons.foreseen(step, form, actor), messages, language);
    }

    private Map<String, Object> read(FormPrefill fill, OpenStep step, Actor actor) {
        var fields = new ArrayList<FieldKey>();
        fill.reads(step).forEach((key, category) -> fields.add(FieldKey.of(key, category)));
        return fields.isEmpty() ? Map.of() : caseFiles.known(step.number(), step.id(), fields, actor);
    }

    /** The form's schema alone; nothing of the case is read. */
    public String blank(OpenStep step, Locale language) {
        return forms.schema(step, language);
    }

    /** Values from outside of the person's file stand in fields that only show something, so that they are never stored there. */
    private static Map<String, Object> shown(FormDefinition form, Map<String, Object> values) {
        var shown = new HashMap<>(values);
        shown.keySet().retainAll(form.shown());
        return shown;
    }

    private static Map<String, Object> again(FormPrefill fill, Map<String, Object> held) {
        var again = new HashMap<>(held);
        again.keySet().retainAll(fill.proposedAgain());
        again.values().removeIf(Objects::isNull);
        return again;
    }

    /** A form's schema as JSON text, and its data by field. */
    public record Filled(@JsonRawValue String schema, Map<String, Object> data) {}
}
