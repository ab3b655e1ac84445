package org.homeward.channel.questions;

import org.homeward.casefile.DataClass;
import org.homeward.directory.UsedLanguages;

/**
 * A text that somebody writes to the other side.
 *
 * @param language in which it is written
 * @param category what it is about: decides who may read it
 */
public record NewQuestionText(String text, String language, DataClass category) {

    /** The longest text, in characters. */
    public static final int LONGEST = 4000;

    public NewQuestionText {
        if (text.isBlank()
                || text.length() > LONGEST
                || !UsedLanguages.of(UsedLanguages.Use.written).contains(language)) {
            throw new IllegalArgumentException("A text has 1 to " + LONGEST + " characters in a known language");
        }
    }

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "NewQuestionText[" + category + "]";
    }
}
