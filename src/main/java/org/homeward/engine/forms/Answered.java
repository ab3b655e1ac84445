package org.homeward.engine.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The texts that were answered, by the key of their field; rows of lists count with their columns' keys. */
record Answered(Map<String, Set<String>> texts) {

    static Answered of(Map<String, ?> answers) {
        var texts = new HashMap<String, Set<String>>();
        collect(answers, texts);
        return new Answered(texts);
    }

    boolean holds(String key, String text) {
        return texts.getOrDefault(key, Set.of()).contains(text);
    }

    private static void collect(Map<?, ?> answers, Map<String, Set<String>> texts) {
        answers.forEach((key, answer) -> {
            for (var one : answer instanceof Collection<?> several ? several : Set.of(answer == null ? "" : answer)) {
                if (one instanceof Map<?, ?> row) {
                    collect(row, texts);
                } else if (one instanceof String text) {
                    texts.computeIfAbsent(String.valueOf(key), absent -> new HashSet<>())
                            .add(text);
                }
            }
        });
    }
}
