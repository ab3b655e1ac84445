package org.homeward.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param measure the number in the list of measures
 * @param seen what was measured, by name with its unit
 * @param figure what is compared with the target
 * @param atLeast whether the target is the least, else the most, that is wanted
 * @param target null: none, the line stands for comparison
 */
record Figure(
        String measure,
        String what,
        Map<String, Double> seen,
        double figure,
        boolean atLeast,
        @Nullable Double target) {

    static Figure atLeast(String measure, String what, Map<String, Double> seen, double figure, double target) {
        return new Figure(measure, what, seen, figure, true, target);
    }

    static Figure atMost(String measure, String what, Map<String, Double> seen, double figure, double target) {
        return new Figure(measure, what, seen, figure, false, target);
    }

    static Figure only(String measure, String what, Map<String, Double> seen, double figure) {
        return new Figure(measure, what, seen, figure, true, null);
    }

    /** Both ways' rates and times. */
    static Map<String, Double> rates(Turns.Pair pair) {
        var seen = new LinkedHashMap<String, Double>();
        seen.put("ours /s", pair.ours().rate().median());
        seen.put("bare /s", pair.bare().rate().median());
        seen.putAll(times(pair));
        return seen;
    }

    /** How long one time took, both ways. */
    static Map<String, Double> times(Turns.Pair pair) {
        var seen = new LinkedHashMap<String, Double>();
        seen.put("ours ms", pair.ours().milliseconds().median());
        seen.put("p95", pair.ours().milliseconds().p95());
        seen.put("bare ms", pair.bare().milliseconds().median());
        seen.put("bare p95", pair.bare().milliseconds().p95());
        return seen;
    }

    String verdict() {
        if (target == null) {
            return "-";
        }
        return (atLeast ? figure >= target : figure <= target) ? "reached" : "not reached";
    }

    String wanted() {
        return target == null ? "-" : (atLeast ? ">= " : "<= ") + number(target);
    }

    String numbers() {
        return seen.entrySet().stream()
                .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
