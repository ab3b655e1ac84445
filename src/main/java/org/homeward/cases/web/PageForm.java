package org.homeward.cases.web;

import java.util.Locale;
import java.util.Map;
import org.homeward.engine.steps.FormLibrary;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a form and its first values where the page's island reads them. */
@Component
public class PageForm {

    private final FormLibrary library;
    private final AnswersJson json;

    PageForm(FormLibrary library, AnswersJson json) {
        this.library = library;
        this.json = json;
    }

    public void show(Model model, String form, Map<String, Object> data, Locale language) {
        show(model, library.journeySchema(form, language), data);
    }

    /** A form that the program made. */
    public void show(Model model, String schema, Map<String, Object> data) {
        model.addAttribute("schemaJson", AnswersJson.inPage(schema));
        model.addAttribute("dataJson", AnswersJson.inPage(json.written(data)));
    }
}
