package org.homeward.cases;

import java.util.Map;
import org.homeward.engine.forms.FormCheck;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/** The forms that belong to no step, and the check of their answers. */
@Component
class JourneyForms {

    private final FormLibrary library;
    private final FormCheck check;

    JourneyForms(FormLibrary library, FormCheck check) {
        this.library = library;
        this.check = check;
    }

    /** The answers as they may be stored; throws {@link WrongContent} with what is wrong at each field. */
    CheckedAnswers checked(String form, Map<String, Object> data) {
        var definition = library.ofJourney(form);
        return new CheckedAnswers(
                definition.fields(), check.check(definition, data).required());
    }
}
