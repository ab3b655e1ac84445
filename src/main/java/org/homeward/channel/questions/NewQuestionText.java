package org.homeward.channel.questions;

import java.util.Set;
import org.homeward.casefile.DataClass;

/**
 * A text that somebody writes to the other side.
 *
 * @param language in which it is written
 * @param category what it is about: decides who may read it
 */
public record NewQuestionText(String text, String language, DataClass category) {

    /** The longest text, in characters. */
    public static final int LONGEST = 4000;

    /** The languages of the six countries, and English. */
    public static final Set<String> LANGUAGES = Set.of("en", "km", "lo", "my", "th", "vi", "zh");

    /** One of them, as a pattern. */
    public static final String LANGUAGE = "en|km|lo|my|th|vi|zh";

    public NewQuestionText {
        if (text.isBlank() || text.length() > LONGEST || !LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("A text has 1 to " + LONGEST + " characters in a known language");
        }
    }

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "NewQuestionText[" + category + "]";
    }
}
