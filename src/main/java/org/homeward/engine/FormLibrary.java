package org.homeward.engine;

import java.util.Locale;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.shared.NotThere;
import org.springframework.stereotype.Component;

/** The forms as they were deployed with the model of a step, in the reader's language. */
@Component
public class FormLibrary {

    private static final String JOURNEY_PHASE = "journey";

    private final DeployedPhases phases;

    FormLibrary(DeployedPhases phases) {
        this.phases = phases;
    }

    /** The form of a step, in the version that its case runs on. */
    public FormDefinition of(OpenStep step) {
        return phases.ofDefinition(step.definitionId()).form(step.formKey()).orElseThrow(NotThere::aPage);
    }

    /** The schema of a step's form as JSON, its words in the language. */
    public String schema(OpenStep step, Locale language) {
        return schema(phases.ofDefinition(step.definitionId()), step.formKey(), language);
    }

    /** A form that belongs to no step, such as {@code intake}; throws {@link NotThere} if there is none. */
    public FormDefinition ofJourney(String formId) {
        return phases.newest(JOURNEY_PHASE).form(formId).orElseThrow(NotThere::aPage);
    }

    /** The schema of a form that belongs to no step. */
    public String journeySchema(String formId, Locale language) {
        ofJourney(formId);
        return schema(phases.newest(JOURNEY_PHASE), formId, language);
    }

    private static String schema(DeployedPhase phase, String formId, Locale language) {
        return LocalizedForm.schema(phase.formBytes(formId), phase.formTexts(formId, language));
    }
}
