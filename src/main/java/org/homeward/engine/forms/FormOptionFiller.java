package org.homeward.engine.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a schema's choices for its reader: with the directory's rows, and without what is no longer offered, unless it
 * was answered.
 *
 * @param answers what the form is filled with
 */
public record FormOptionFiller(DirectoryOptionSource lists, Locale language, Map<String, ?> answers) {

    static final FormOptionFiller OF_THE_FORM_ALONE =
            new FormOptionFiller(DirectoryOptionSource.NONE, Locale.ENGLISH, Map.of());

    void components(JsonNode schema) {
        var answered = Answered.of(answers);
        SchemaTraversal.each(schema, component -> component(component, answered));
    }

    private void component(ObjectNode json, Answered answered) {
        var key = json.path("key").asString("");
        json.remove(FieldListExpansion.LIST);
        if (json.path("properties") instanceof ObjectNode properties) {
            properties.remove(List.of(FieldListExpansion.FIELD, FieldListExpansion.READERS));
            var directory = properties.remove(FieldListExpansion.DIRECTORY);
            var part = properties.remove(FieldListExpansion.PART);
            if (directory != null) {
                var list = DirectoryOptionList.valueOf(directory.asString(""));
                rows(
                        (ArrayNode) json.path("values"),
                        rows(list, part == null ? null : part.asString(""), key, answered));
            }
        }
        for (var options = json.path("values").values().iterator(); options.hasNext(); ) {
            var option = (ObjectNode) options.next();
            if (option.remove(FieldListExpansion.EARLIER) != null
                    && !answered.holds(key, option.path("value").asString(""))) {
                options.remove();
            }
        }
    }

    /** The directory's rows that are offered here, then its other rows that were answered. */
    private List<Option> rows(DirectoryOptionList list, @Nullable String part, String key, Answered answered) {
        var offered = lists.options(list, part, language);
        var elsewhere = lists.whole().options(list, part, language).stream()
                .filter(row -> answered.holds(key, row.value()) && !offered.contains(row));
        return Stream.concat(offered.stream(), elsewhere).toList();
    }

    /** The directory's rows go first; of one that is no longer offered only the word is taken. */
    private static void rows(ArrayNode values, List<Option> rows) {
        int place = 0;
        for (var row : rows) {
            var known = false;
            for (var option : values) {
                if (option.path("value").asString("").equals(row.value())) {
                    ((ObjectNode) option).put("label", row.label());
                    known = true;
                }
            }
            if (!known) {
                values.insertObject(place++).put("label", row.label()).put("value", row.value());
            }
        }
    }

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
                for (var one :
                        answer instanceof Collection<?> several ? several : Set.of(answer == null ? "" : answer)) {
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
}
