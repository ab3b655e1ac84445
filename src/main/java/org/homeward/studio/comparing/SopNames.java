package org.homeward.studio.comparing;

import java.util.Locale;
import org.homeward.studio.Sop;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What procedures are called. */
@Component
class SopNames {

    private final MessageSource texts;

    SopNames(MessageSource texts) {
        this.texts = texts;
    }

    /** The procedure's name, or its key if nobody gave it one. */
    String of(Sop sop, Locale language) {
        return String.valueOf(texts.getMessage("studio.sop." + sop.key(), null, sop.key(), language));
    }
}
