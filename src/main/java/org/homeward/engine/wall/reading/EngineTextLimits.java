package org.homeward.engine.wall.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** The lengths for which the engine has room, and the characters that no reader would see. */
public final class EngineTextLimits {

    /** Of a name, a label, a key. */
    public static final int LONGEST_NAME = 200;

    /** Of the ids and tags for which the engine has less room. */
    public static final int LONGEST_TAG = 64;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n\\r]]");

    private EngineTextLimits() {}

    /** Says what is wrong with a name. */
    public static Optional<ProblemText> name(String text, int longest) {
        return text.length() > longest
                ? Optional.of(ProblemText.of("nameLong", "a name has at most {} characters", longest))
                : letters(text);
    }

    /** Says which letters are wrong in a text of any length. */
    public static Optional<ProblemText> letters(String text) {
        return UNSEEN.matcher(text).find()
                ? Optional.of(ProblemText.of("textUnseen", "a character that nobody sees is not allowed in texts"))
                : Optional.empty();
    }
}
