package org.homeward.studio.editing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormOptionFiller;
import org.homeward.engine.forms.LocalizedForm;
import org.homeward.shared.InvalidContentException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Writes a form out as those who fill it see it, in a language. */
@Component
class FormPreview {

    private final DirectoryOptionSource lists;

    FormPreview(DirectoryOptionSource lists) {
        this.lists = lists;
    }

    /** Throws {@link InvalidContentException} for what is no form. */
    String of(EditedFile file, byte[] form, Locale language) {
        var shared = FieldList.of(file.files().byName());
        var own = EditorTexts.of(file.files(), file.name(), language);
        var words = language.getLanguage().equals("en") ? List.of(own) : List.of(own, shared.words(language));
        try {
            return LocalizedForm.schema(
                    shared.writtenOut(form), words, null, new FormOptionFiller(lists, language, Map.of()));
        } catch (JacksonException | ClassCastException noForm) {
            throw InvalidContentException.field("line 1", "editing.noForm");
        }
    }
}
