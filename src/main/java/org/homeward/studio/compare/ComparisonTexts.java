package org.homeward.studio.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of a model or form in one language. */
final class ComparisonTexts {

    private ComparisonTexts() {}

    /** An escape that is none makes them empty. */
    static Properties read(byte[] content) {
        var words = new Properties();
        try {
            words.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException brokenEscape) {
            words.clear();
        }
        return words;
    }
}
