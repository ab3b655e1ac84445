package org.homeward.engine.wall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.flow.Explorer;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.XmlElement;

/** A decision may require others of the same file, and not itself in the end. */
final class DecisionRequirementRules {

    private DecisionRequirementRules() {}

    static void check(XmlElement root, RefusalReasons problems) {
        var ids = root.children().stream()
                .flatMap(child -> child.attribute("id").stream())
                .collect(Collectors.toSet());
        root.all()
                .filter(element -> element.is("dmn:requiredDecision", "dmn:requiredInput"))
                .filter(element -> !ids.contains(target(element)))
                .forEach(element ->
                        problems.add(element, "requiredElsewhere", "the required decision must be in the same file"));
        var needs = new HashMap<String, Set<String>>();
        root.children("dmn:decision")
                .forEach(decision -> decision.attribute("id").ifPresent(id -> needs.put(id, required(decision))));
        var loop = Explorer.loop(needs);
        if (!loop.isEmpty()) {
            problems.add(loop.get(0), "callsItself", "the decision requires itself");
        }
    }

    private static Set<String> required(XmlElement decision) {
        return decision.all()
                .filter(element -> element.is("dmn:requiredDecision"))
                .map(DecisionRequirementRules::target)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String target(XmlElement reference) {
        var href = reference.attribute("href").orElse("");
        return href.startsWith("#") ? href.substring(1) : "";
    }
}
