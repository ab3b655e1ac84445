package org.homeward.studio.compare;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several names as one. */
final class ElementNamesCompared {

    private ElementNamesCompared() {}

    /** By commas; in a language in which not all have a name, those in English stand. */
    static ChangeTerm joined(List<ChangeTerm> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        if (!names.isEmpty() && names.stream().allMatch(name -> name.kind() == ChangeTerm.Kind.word)) {
            return ChangeTerm.of(
                    ChangeTerm.Kind.words,
                    names.stream().map(ChangeTerm::value).distinct().collect(Collectors.joining(",")));
        }
        var texts = names.stream()
                .filter(name -> name.kind() == ChangeTerm.Kind.text)
                .toList();
        var languages = new TreeSet<String>();
        texts.forEach(name -> languages.addAll(name.translations().keySet()));
        var translations = new TreeMap<String, String>();
        languages.forEach(language -> translations.put(
                language,
                texts.stream()
                        .map(name -> name.translations().getOrDefault(language, name.value()))
                        .collect(Collectors.joining(", "))));
        return ChangeTerm.text(texts.stream().map(ChangeTerm::value).collect(Collectors.joining(", ")), translations);
    }
}
