package org.homeward.studio.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.CountryCode;
import org.homeward.studio.compare.CanonicalXml;

/** The parts of a decision: its rules, each with the countries that it names, and its columns, which are everybody's. */
final class OwnableTableParts {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern ALL_BUT = Pattern.compile("not\\(.*\\)");
    private static final Pattern OF_COUNTRIES = Pattern.compile("(?i).*(country|corridor).*");

    private final XmlElement root;
    private final NamedCountries named;

    OwnableTableParts(XmlElement root, NamedCountries named) {
        this.root = root;
        this.named = named;
    }

    /** By the id of the rule, the column or the decision. */
    Map<String, OwnablePart> all() {
        var pieces = new HashMap<String, OwnablePart>();
        RawDecisionTable.of(root).forEach(table -> {
            var all = OwningCountries.THE_REGIONS;
            for (var rule : table.rules()) {
                var whose = whose(rule, table.compared());
                all = all.and(whose);
                pieces.put(id(rule), new OwnablePart(whole(rule), whose));
            }
            for (var column : Stream.concat(table.inputs().stream(), table.outputs().stream())
                    .toList()) {
                pieces.put(id(column), new OwnablePart(whole(column), all));
            }
            pieces.put(
                    id(table.decision()),
                    new OwnablePart(
                            CanonicalXml.of(
                                    table.decision(), inside -> inside.is("dmn:rule", "dmn:input", "dmn:output")),
                            OwningCountries.THE_REGIONS));
        });
        return pieces;
    }

    /** The rules of each decision whose first fitting rule answers, in their order. */
    Stream<List<RuleWithEarlierRules>> inOrder() {
        return RawDecisionTable.of(root).stream()
                .filter(table -> table.hitPolicy().equals("FIRST"))
                .map(table -> table.rules().stream()
                        .map(rule -> new RuleWithEarlierRules(
                                id(rule), whole(rule), RawDecisionTable.texts(rule, "dmn:inputEntry")))
                        .toList());
    }

    /** Which countries have rules of their own for a deadline, by its key, the first column. */
    Map<String, Set<CountryCode>> countriesByKey() {
        var countries = new HashMap<String, Set<CountryCode>>();
        RawDecisionTable.of(root)
                .forEach(table -> table.rules().forEach(rule -> RawDecisionTable.texts(rule, "dmn:inputEntry").stream()
                        .limit(1)
                        .flatMap(cell -> Stream.of(cell.split(",")))
                        .map(key -> key.replace("\"", "").strip())
                        .forEach(key -> countries
                                .computeIfAbsent(key, none -> new HashSet<>())
                                .addAll(whose(rule, table.compared()).countries()))));
        return countries;
    }

    private OwningCountries whose(XmlElement rule, List<String> columns) {
        var conditions = RawDecisionTable.texts(rule, "dmn:inputEntry");
        var countries = new HashSet<CountryCode>();
        Stream.concat(conditions.stream(), RawDecisionTable.texts(rule, "dmn:outputEntry").stream())
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

    /** Anything, a text or several: any other cell may fit any country. */
    private static boolean isPlain(String cell) {
        return cell.isEmpty()
                || cell.equals("-")
                || List.of("true", "false").contains(cell)
                || TEXTS.matcher(cell).matches();
    }

    private static String whole(XmlElement element) {
        return CanonicalXml.of(element, inside -> false);
    }

    private static String id(XmlElement element) {
        return element.attribute("id").orElse("");
    }
}
