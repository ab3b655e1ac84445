package org.homeward.platform.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.shared.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in which nothing is left that differs from run to run: the case's number and the steps have names, what is
 * counted or drawn by the database is counted within the answer, what other cases add to a list is gone.
 */
final class NormalForm {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final ObjectWriter LINES = JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                    .withArrayIndenter(new DefaultIndenter(" ", "\n")));
    private static final Pattern DRAWN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|C-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern COUNTED = Pattern.compile("\"id\" : (\\d+)");
    private static final Pattern REQUESTED = Pattern.compile("request-(\\d+)");
    private static final Pattern ANSWERED = Pattern.compile("\"answers\" : (\\d+)");

    private static final Pattern REFERENCE = Pattern.compile("\"reference\" : \"[0-9A-Z]+\"");

    private final String number;
    private final Map<String, String> names;

    /**
     * @param number the only case that is told of; empty if all are
     * @param names what each step and each other case is called, by its id
     */
    NormalForm(String number, Map<String, String> names) {
        this.number = number;
        this.names = names;
    }

    List<String> of(int status, String body) {
        var text = status + "\n" + (body.isBlank() ? "" : pretty(body));
        if (!number.isEmpty()) {
            text = text.replace(number, "{case}");
        }
        text = DRAWN.matcher(text).replaceAll(found -> named(found.group()));
        text = REFERENCE.matcher(text).replaceAll("\"reference\" : \"{drawn}\"");
        text = counted(ANSWERED, "\"answers\" : ", text);
        text = counted(REQUESTED, "request-", text);
        return counted(COUNTED, "\"id\" : ", counted(DRAWN, "", text)).lines().toList();
    }

    private String named(String drawn) {
        var name = names.get(drawn);
        return name == null ? drawn : "{" + name + "}";
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException(noJson);
        }
    }

    private String pretty(String body) {
        try {
            var node = JSON.readTree(body);
            if (node instanceof ObjectNode list && list.path("items") instanceof ArrayNode items) {
                onlyThisCase(list, items);
                DrawnOrder.undo(items);
            }
            return LINES.writeValueAsString(JSON.treeToValue(node, Object.class));
        } catch (JacksonException noJson) {
            return body;
        }
    }

    /** A list over several cases counts and tells of all that there are. */
    private void onlyThisCase(ObjectNode list, ArrayNode items) {
        if (!number.isEmpty() && removeOthers(items)) {
            list.remove(List.of("total", "next"));
        }
    }

    private boolean removeOthers(ArrayNode items) {
        var others = false;
        for (var item = items.iterator(); item.hasNext(); ) {
            var of = item.next().path("case");
            if (of.isString() && !of.asString().equals(number)) {
                item.remove();
                others = true;
            }
        }
        return others;
    }

    private static String counted(Pattern pattern, String before, String text) {
        var seen = new LinkedHashMap<String, Integer>();
        return pattern.matcher(text)
                .replaceAll(found -> before + "{" + seen.computeIfAbsent(found.group(), one -> seen.size() + 1) + "}");
    }
}
