package org.homeward.studio.editing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.homeward.studio.SopFiles;

/** The words that stand beside a model or a form. */
final class EditorTexts {

    private EditorTexts() {}

    /** The words of a file in a language; none if there is no such file. */
    static Properties of(SopFiles files, String name, Locale language) {
        var words = new Properties();
        var beside = beside(name, language.getLanguage());
        if (files.has(beside)) {
            try {
                words.load(new StringReader(files.text(beside)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (IllegalArgumentException broken) {
                return words;
            }
        }
        return words;
    }

    static Map<String, String> byKey(Properties words) {
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }

    static String beside(String name, String language) {
        return name.substring(0, name.lastIndexOf('.')) + "." + language + ".properties";
    }
}
