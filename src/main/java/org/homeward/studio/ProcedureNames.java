package org.homeward.studio;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of procedures. */
@Component
public class ProcedureNames {

    private final MessageSource messages;

    ProcedureNames(MessageSource messages) {
        this.messages = messages;
    }

    /** Its name; the key of one that has no words yet. */
    public String name(Sop sop, Locale language) {
        return text("studio.sop." + sop.key(), sop.key(), language);
    }

    /** Its subject, in a few words; empty for one that has none yet. */
    public String about(Sop sop, Locale language) {
        return text("sops.about." + sop.key(), "", language);
    }

    private String text(String key, String otherwise, Locale language) {
        return String.valueOf(messages.getMessage(key, null, otherwise, language));
    }
}
