package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes in the order of drawn ids, in an order of its own: the engine ends the steps that one decision ends in that
 * of their ids, and of cases that are alike the one with the first number is told first.
 */
final class DrawnOrder {

    private DrawnOrder() {}

    static void undo(ArrayNode items) {
        for (var item : items) {
            if (item instanceof ObjectNode notice && is(notice, "possibleDuplicate")) {
                notice.put("case", "{one of those alike}");
            }
        }
        endedByAgency(items);
    }

    private static void endedByAgency(ArrayNode items) {
        var ordered = new ArrayList<JsonNode>();
        var run = new ArrayList<JsonNode>();
        for (var item : items) {
            if (!run.isEmpty() && !what(item).equals(what(run.get(0)))) {
                take(run, ordered);
            }
            run.add(item);
            if (!is(item, "stepEnded")) {
                take(run, ordered);
            }
        }
        take(run, ordered);
        items.removeAll();
        items.addAll(ordered);
    }

    private static boolean is(JsonNode item, String kind) {
        return item.path("kind").asString().equals(kind);
    }

    private static void take(List<JsonNode> run, List<JsonNode> ordered) {
        run.sort(Comparator.comparing(item -> item.path("agency").asString()));
        ordered.addAll(run);
        run.clear();
    }

    private static List<String> what(JsonNode item) {
        return List.of(
                item.path("kind").asString(),
                item.path("step").asString(),
                item.path("at").asString());
    }
}
