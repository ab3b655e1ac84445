package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of {@code sopDeadlines}, in their order. */
record ComparedDeadlineRules(List<ComparedDeadlineRule> rules) {

    static final ComparedDeadlineRules NONE = new ComparedDeadlineRules(List.of());

    static ComparedDeadlineRules of(ComparedDecisionTable table) {
        var rules = new ArrayList<ComparedDeadlineRule>();
        table.rules().forEach((id, rule) -> rules.add(new ComparedDeadlineRule(id, table.cells(rule))));
        return new ComparedDeadlineRules(rules);
    }

    /** The time that the most general rule of a key gives. */
    ChangeTerm usual(String key) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key))
                .min(Comparator.comparingInt(ComparedDeadlineRule::conditions))
                .map(ComparedDeadlineRule::duration)
                .orElse(ChangeTerm.text(key));
    }

    /** The first rule other than this one that holds wherever this one does. */
    Optional<ComparedDeadlineRule> around(ComparedDeadlineRule other) {
        return rules.stream()
                .filter(rule -> !rule.id().equals(other.id()) && rule.covers(other))
                .findFirst();
    }

    Optional<ComparedDeadlineRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
