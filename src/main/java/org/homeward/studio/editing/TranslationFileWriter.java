package org.homeward.studio.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Writes the words of a language: existing words keep their place, new ones come at the end. */
final class TranslationFileWriter {

    private TranslationFileWriter() {}

    /**
     * The new text of a file.
     *
     * @param before the file as it is; empty for a new one
     * @param words the file's words as they were read
     * @param changes by key; an empty text takes the word out
     */
    static String with(String before, Properties words, Map<String, String> changes) {
        var left = new LinkedHashMap<String, String>();
        changes.forEach((key, text) -> {
            if (!text.equals(words.getProperty(key, ""))) {
                left.put(key, text);
            }
        });
        var lines = new ArrayList<String>();
        before.lines().forEach(line -> {
            var key = line.contains("=") ? line.substring(0, line.indexOf('=')).strip() : "";
            var text = left.containsKey(key) ? left.remove(key) : null;
            if (text == null) {
                lines.add(line);
            } else if (!text.isEmpty()) {
                lines.add(line(key, text));
            }
        });
        left.forEach((key, text) -> {
            if (!text.isEmpty()) {
                lines.add(line(key, text));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String line(String key, String text) {
        return key + "=" + text.replace("\\", "\\\\").replaceAll("\\R", "\\\\n");
    }
}
