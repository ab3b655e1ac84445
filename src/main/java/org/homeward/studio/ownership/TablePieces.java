package org.homeward.studio.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.Element;
import org.homeward.shared.CountryCode;
import org.homeward.studio.compare.CanonicalXml;

/** The parts of a decision: its rules, each with the countries that it names, and its columns, which are everybody's. */
final class TablePieces {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern ALL_BUT = Pattern.compile("not\\(.*\\)");
    private static final Pattern OF_COUNTRIES = Pattern.compile("(?i).*(country|corridor).*");

    private final Element root;
    private final NamedCountries named;

    TablePieces(Element root, NamedCountries named) {
        this.root = root;
        this.named = named;
    }

    /** By the id of the rule, the column or the decision. */
    Map<String, Piece> all() {
        var pieces = new HashMap<String, Piece>();
        root.children("dmn:decision").forEach(decision -> {
            var all = OwningCountries.THE_REGIONS;
            for (var rule : parts(decision, "dmn:rule").toList()) {
                var whose = whose(rule, columns(decision));
                all = all.and(whose);
                pieces.put(id(rule), new Piece(whole(rule), whose));
            }
            for (var column : Stream.concat(parts(decision, "dmn:input"), parts(decision, "dmn:output"))
                    .toList()) {
                pieces.put(id(column), new Piece(whole(column), all));
            }
            pieces.put(
                    id(decision),
                    new Piece(
                            CanonicalXml.of(decision, inside -> inside.is("dmn:rule", "dmn:input", "dmn:output")),
                            OwningCountries.THE_REGIONS));
        });
        return pieces;
    }

    /** The rules of each decision whose first fitting rule answers, in their order. */
    Stream<List<ReachedRule>> inOrder() {
        return root.children("dmn:decision")
                .filter(decision -> decision.children("dmn:decisionTable")
                        .anyMatch(table -> table.attribute("hitPolicy")
                                .filter("FIRST"::equals)
                                .isPresent()))
                .map(decision -> parts(decision, "dmn:rule")
                        .map(rule -> new ReachedRule(id(rule), whole(rule), cells(rule, "dmn:inputEntry")))
                        .toList());
    }

    /** Which countries have rules of their own for a deadline, by its key, the first column. */
    Map<String, Set<CountryCode>> countriesByKey() {
        var countries = new HashMap<String, Set<CountryCode>>();
        root.children("dmn:decision")
                .forEach(decision -> parts(decision, "dmn:rule").forEach(rule -> cells(rule, "dmn:inputEntry").stream()
                        .limit(1)
                        .flatMap(cell -> Stream.of(cell.split(",")))
                        .map(key -> key.replace("\"", "").strip())
                        .forEach(key -> countries
                                .computeIfAbsent(key, none -> new HashSet<>())
                                .addAll(whose(rule, columns(decision)).countries()))));
        return countries;
    }

    private OwningCountries whose(Element rule, List<String> columns) {
        var conditions = cells(rule, "dmn:inputEntry");
        var countries = new HashSet<CountryCode>();
        Stream.concat(conditions.stream(), cells(rule, "dmn:outputEntry").stream())
                .forEach(cell -> countries.addAll(named.in(cell)));
        var whose = OwningCountries.naming(countries);
        for (int i = 0; i < Math.min(conditions.size(), columns.size()); i++) {
            var cell = conditions.get(i);
            if (ALL_BUT.matcher(cell).matches()) {
                whose = whose.and(OwningCountries.THE_REGIONS);
            } else if (OF_COUNTRIES.matcher(columns.get(i)).matches() && !isPlain(cell)) {
                whose = whose.and(OwningCountries.THE_REGIONS).and(named.known());
            }
        }
        return whose;
    }

    /** Anything, a text or several: what else may fit any country. */
    private static boolean isPlain(String cell) {
        return cell.isEmpty()
                || cell.equals("-")
                || List.of("true", "false").contains(cell)
                || TEXTS.matcher(cell).matches();
    }

    private static List<String> columns(Element decision) {
        return parts(decision, "dmn:input")
                .map(input -> input.children("dmn:inputExpression")
                        .flatMap(expression -> expression.children("dmn:text"))
                        .map(Element::text)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private static List<String> cells(Element rule, String kind) {
        return rule.children(kind)
                .map(cell ->
                        cell.children("dmn:text").map(Element::text).findFirst().orElse(""))
                .toList();
    }

    private static Stream<Element> parts(Element decision, String name) {
        return decision.children("dmn:decisionTable").flatMap(table -> table.children(name));
    }

    private static String whole(Element element) {
        return CanonicalXml.of(element, inside -> false);
    }

    private static String id(Element element) {
        return element.attribute("id").orElse("");
    }
}
