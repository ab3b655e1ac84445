package org.homeward.cases.web;

import java.util.Locale;
import java.util.Map;
import org.homeward.cases.FormsOutsideSteps;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a form and its first values where the page's island reads them. */
@Component
public class EmbeddedForm {

    private final FormsOutsideSteps forms;
    private final AnswersJson json;

    EmbeddedForm(FormsOutsideSteps forms, AnswersJson json) {
        this.forms = forms;
        this.json = json;
    }

    public void show(Model model, String form, Map<String, Object> data, Actor actor, Locale language) {
        show(model, forms.schema(form, actor.country(), language), data);
    }

    /** A form about a case that is open. */
    public void show(Model model, String form, CaseNumber number, Actor actor, Locale language) {
        show(model, forms.schema(form, number, actor.country(), language), Map.of());
    }

    /** A form that the program made. */
    public void show(Model model, String schema, Map<String, Object> data) {
        model.addAttribute("schemaJson", AnswersJson.inPage(schema));
        model.addAttribute("dataJson", AnswersJson.inPage(json.written(data)));
    }
}
