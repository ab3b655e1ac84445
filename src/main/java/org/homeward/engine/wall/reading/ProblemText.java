package org.homeward.engine.wall.reading;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a model's problem: the code of a reader's words, their arguments, and the same in English for the command line.
 *
 * @param code {@code roleUnknown}, whose words are {@code problem.roleUnknown}
 * @param arguments what the words name; one that begins with {@code @} is itself the key of words, one with {@code #} the id of what
 *     has a name
 */
public record ProblemText(String code, String english, List<String> arguments) {

    public ProblemText {
        arguments = List.copyOf(arguments);
    }

    /**
     * Says something of what is named.
     *
     * @param english with {@code {}} where each of what is named stands
     * @param named texts, numbers and {@link Word}s
     */
    public static ProblemText of(String code, String english, Object... named) {
        var words = Arrays.stream(named)
                .map(each -> each instanceof Word word ? word : new Word(String.valueOf(each), String.valueOf(each)))
                .toList();
        var text = new StringBuilder(english);
        var from = 0;
        for (var word : words) {
            var gap = text.indexOf("{}", from);
            if (gap >= 0) {
                text.replace(gap, gap + 2, oneLine(word.english));
                from = gap + oneLine(word.english).length();
            }
        }
        return new ProblemText(
                code,
                text.toString(),
                words.stream().map(word -> oneLine(word.argument)).toList());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The same with more for the command line, before and after it. */
    public ProblemText within(String before, String after) {
        return new ProblemText(code, before + english + after, arguments);
    }

    @Override
    public String toString() {
        return english;
    }

    /** Something named that has words of its own. */
    public record Word(String english, String argument) {

        /** With the id of a step, a part, a question or a message, or the name of a file. */
        public static Word called(String id) {
            return new Word(id, "#" + id);
        }

        /** An answer to the question of this key. */
        public static Word answer(String question, String value) {
            return new Word(value, "#" + question + ".value." + value);
        }

        /** With the key of its words. */
        public static Word of(String english, String key) {
            return new Word(english, "@" + key);
        }
    }
}
