package org.homeward.engine.wall.forms;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;

/** The rules for a file of translations: plain keys, and values that are words, as in the forms and models themselves. */
public final class TranslationRules {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(?![0-9A-Fa-f]{4})");

    private TranslationRules() {}

    public static void check(byte[] content, RefusalReasons problems) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                problems.add("line 1", "unreadable", "this is not a text");
                return;
            }
            var broken = ESCAPE.matcher(text);
            if (broken.find()) {
                problems.add("line " + line(text, broken.start()), "unreadable", "this can't be read as a character");
                return;
            }
            values(text, problems);
        } catch (CharacterCodingException noText) {
            problems.add("line 1", "unreadable", "the encoding must be UTF-8");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void values(String text, RefusalReasons problems) throws IOException {
        var words = new Properties();
        words.load(new StringReader(text));
        words.stringPropertyNames().stream().sorted().forEach(key -> {
            if (!KEY.matcher(key).matches()) {
                problems.add(SafeMessageText.of(key), "idLetters", "a key has letters, digits and _ - . only");
            }
            FormTextRules.problem(words.getProperty(key))
                    .ifPresent(reason -> problems.add(SafeMessageText.of(key), reason));
        });
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
