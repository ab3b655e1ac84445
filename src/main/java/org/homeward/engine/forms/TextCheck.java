package org.homeward.engine.forms;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts: lengths count the trimmed text in UTF-16 units, as the viewer counts. */
final class TextCheck implements ValueCheck {

    private static final int LONGEST = 10_000;

    private static final String SPACES = "\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    @Override
    public @Nullable Object check(FormComponent component, @Nullable Object value, FormFindings.Of findings) {
        ValueCheck.requireAnswer(component, value == null || value.equals(""), findings);
        if (value == null || value.equals("")) {
            return null;
        }
        if (!(value instanceof String sent)) {
            findings.add("form.wrongType");
            return null;
        }
        if (!keepable(sent)) {
            findings.add("form.strayCharacter");
            return null;
        }
        var text = component.type().equals("textfield") ? line(sent) : sent;
        lengths(component.validate(), text, findings);
        TextFieldFormat.check(component.validate().validationType(), text, findings);
        return text;
    }

    /** Neither a zero character nor half of a pair: the first can't be stored, the second would come back as another. */
    private static boolean keepable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A text field has one line. */
    static String line(String text) {
        return text.replaceAll("[\r\n\t]", " ");
    }

    private void lengths(Validation asked, String text, FormFindings.Of findings) {
        int length = trimmedLength(text);
        if (asked.minLength() != null && length < asked.minLength()) {
            findings.add("form.tooShort", asked.minLength());
        }
        if (asked.maxLength() != null && length > asked.maxLength()) {
            findings.add("form.tooLong", asked.maxLength());
        } else if (text.length() > LONGEST) {
            findings.add("form.tooLong", LONGEST);
        }
    }

    /** In UTF-16 units, trimmed as a browser does, whose notion of white space is another than Java's. */
    private static int trimmedLength(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean isSpace(char letter) {
        return SPACES.indexOf(letter) >= 0;
    }
}
