package org.homeward.shared;

import java.util.List;
import java.util.Locale;

/** The languages of the pages. Only those whose texts are complete are offered. */
public final class Languages {

    private static final List<Locale> COMPLETE =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("km"), Locale.forLanguageTag("th"));

    private Languages() {}

    /** In the order in which the switch shows them. */
    public static List<Locale> complete() {
        return COMPLETE;
    }

    /** Whether pages may be read in it. */
    public static boolean isComplete(String language) {
        return COMPLETE.stream().anyMatch(locale -> locale.getLanguage().equals(language));
    }

    /** The language itself if its texts are complete, else English. */
    public static Locale orEnglish(String language) {
        return isComplete(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH;
    }
}
