package org.homeward.studio.ownership;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule of a table in which the first one that fits answers: a rule that comes to stand before it may take its cases.
 *
 * @param conditions its cells, column by column
 */
record RuleWithEarlierRules(String id, String content, List<String> conditions) {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

    /**
     * The rules that come to stand before others, or stand there no longer, and may take their cases: by the id of a rule that is the
     * same before and after, the ids of those others.
     */
    static Map<String, Set<String>> otherwiseReached(
            List<RuleWithEarlierRules> before, List<RuleWithEarlierRules> after) {
        var reached = new TreeMap<String, Set<String>>();
        for (var rule : after) {
            before.stream()
                    .filter(rule::isSame)
                    .findFirst()
                    .map(was -> apart(earlier(before, was), earlier(after, rule)))
                    .filter(others -> !others.isEmpty())
                    .ifPresent(others -> reached.put(rule.id, others));
        }
        return reached;
    }

    private static Set<String> apart(Map<String, List<String>> before, Map<String, List<String>> after) {
        var ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        ids.removeIf(id -> before.containsKey(id) && before.get(id).equals(after.get(id)));
        return ids;
    }

    /** The rules before it that fit in some of its cases, with their conditions. */
    private static Map<String, List<String>> earlier(List<RuleWithEarlierRules> rules, RuleWithEarlierRules rule) {
        return rules.stream()
                .takeWhile(one -> one != rule)
                .filter(rule::meets)
                .collect(Collectors.toMap(
                        RuleWithEarlierRules::id, RuleWithEarlierRules::conditions, (one, same) -> one));
    }

    private boolean isSame(RuleWithEarlierRules other) {
        return id.equals(other.id) && content.equals(other.content);
    }

    private boolean meets(RuleWithEarlierRules other) {
        for (int i = 0; i < Math.min(conditions.size(), other.conditions.size()); i++) {
            if (!meet(conditions.get(i), other.conditions.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Cells that can't be told apart meet. */
    private static boolean meet(String one, String other) {
        var texts = TEXTS.matcher(one).matches() && TEXTS.matcher(other).matches();
        var truths = Set.of("true", "false");
        if (!texts) {
            return !(truths.contains(one) && truths.contains(other)) || one.equals(other);
        }
        var values = texts(one);
        values.retainAll(texts(other));
        return !values.isEmpty();
    }

    private static Set<String> texts(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toCollection(HashSet::new));
    }
}
