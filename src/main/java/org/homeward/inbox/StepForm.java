package org.homeward.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.CaseFiles;
import org.homeward.directory.Actor;
import org.homeward.engine.FormLibrary;
import org.homeward.engine.OpenStep;
import org.homeward.engine.forms.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The form of a step as its reader gets it: in their language, filled with what is known and may be seen. */
@Service
public class StepForm {

    private final FormLibrary forms;
    private final CaseFiles caseFiles;

    StepForm(FormLibrary forms, CaseFiles caseFiles) {
        this.forms = forms;
        this.caseFiles = caseFiles;
    }

    /** The filled form of a step that {@link Desk#open} gave; the reading is logged. */
    @Transactional
    public Filled of(OpenStep step, Actor actor, Locale language) {
        var filed = forms.of(step).fields().stream().filter(Field::inCaseFile).toList();
        return new Filled(
                forms.schema(step, language),
                caseFiles.known(step.number(), step.id(), HandInRecords.keys(filed), actor));
    }

    /** A form's schema as JSON text, and its data by field. */
    public record Filled(@JsonRawValue String schema, Map<String, Object> data) {}
}
