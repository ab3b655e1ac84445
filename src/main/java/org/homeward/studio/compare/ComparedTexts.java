package org.homeward.studio.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.homeward.studio.SopFiles;

/** The words of one model or form in the languages that it has. */
record ComparedTexts(Map<String, Properties> byLanguage) {

    private static final String ENDING = ".properties";

    /** Of {@code processes/x/y.bpmn}: what {@code processes/x/y.<language>.properties} hold. */
    static ComparedTexts of(String file, SopFiles files) {
        var stem = file.substring(0, file.lastIndexOf('.') + 1);
        var found = new TreeMap<String, Properties>();
        files.names().stream()
                .filter(name -> name.startsWith(stem) && name.endsWith(ENDING))
                .forEach(name -> found.put(
                        name.substring(stem.length(), Math.max(stem.length(), name.length() - ENDING.length())),
                        ComparisonTexts.read(files.bytes(name))));
        return new ComparedTexts(found);
    }

    /** The words for a key in each language that has them; those of the other where this one has none. */
    Map<String, String> of(String key) {
        var words = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, texts) -> {
            if (texts.getProperty(key) != null) {
                words.put(language, texts.getProperty(key));
            }
        });
        return words;
    }
}
