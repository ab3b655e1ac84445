package org.homeward.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The signs of trafficking as data ({@code directory/indicators.csv}): the dimension and the strength of each. */
@Component
public class Indicators {

    private static final String FIRST = "first";

    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<String, Map<String, Map<String, String>>> parts = new HashMap<>();

    Indicators() {
        for (var row : DirectoryFiles.table("classpath:directory/indicators.csv")) {
            var code = row.text("code");
            var dimension = row.text("dimension");
            byCode.put(code, new Indicator(dimension, Strength.valueOf(row.text("strength"))));
            parts.computeIfAbsent(
                            row.text("set") + "." + (row.optional(FIRST) == null ? dimension : FIRST),
                            part -> new LinkedHashMap<>())
                    .put(code, row.byLanguage("label"));
        }
    }

    /**
     * The names of the signs of a part of the list, by their codes, in the order of the data.
     *
     * @param part whom it is about and which signs: {@code adult.first}, or the others by dimension, {@code
     *     child.exploitation}
     */
    public Map<String, String> names(String part, Locale language) {
        var names = new LinkedHashMap<String, String>();
        parts.getOrDefault(part, Map.of())
                .forEach((code, words) -> names.put(code, TranslatedNames.in(words, language)));
        return names;
    }

    /** How many of these signs have that strength; a code that isn't in the data counts by its prefix. */
    public long count(Collection<String> codes, Strength strength) {
        return codes.stream().filter(code -> strength == strengthOf(code)).count();
    }

    /**
     * How many dimensions count: two strong signs, one strong and another, three medium, or two medium and one weak
     * (ILO and European Commission, 2009).
     */
    public long positiveDimensions(Collection<String> codes) {
        return codes.stream()
                .filter(byCode::containsKey)
                .collect(Collectors.groupingBy(this::dimension))
                .values()
                .stream()
                .filter(this::positive)
                .count();
    }

    private boolean positive(Collection<String> signs) {
        var strong = count(signs, Strength.strong);
        var medium = count(signs, Strength.medium);
        return (strong >= 1 && signs.size() >= 2) || medium >= 3 || (medium >= 2 && signs.size() >= 3);
    }

    private String dimension(String known) {
        return Objects.requireNonNull(byCode.get(known)).dimension();
    }

    private Strength strengthOf(String code) {
        var known = byCode.get(code);
        return known != null ? known.strength() : Strength.valueOf(code.substring(0, code.indexOf('_')));
    }

    /** How much a sign weighs. */
    public enum Strength {
        strong,
        medium,
        weak
    }

    private record Indicator(String dimension, Strength strength) {}
}
