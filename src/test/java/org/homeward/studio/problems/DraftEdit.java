package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of a file, as a line of a table says it. Of a form: {@code remove KEY}, {@code optional KEY}, {@code only-shown KEY},
 * {@code hide KEY CONDITION}, {@code property KEY NAME=VALUE} (an empty value takes it away), {@code option KEY -CODE}
 * or {@code +CODE}, {@code unlist KEY}, {@code add COMPONENT}. Of the shared list: {@code list NAME -CODE}. Of any file:
 * {@code WORDS => OTHERS}, and {@code in ID: WORDS => OTHERS} from where an element begins; several by {@code ;;}.
 */
final class DraftEdit {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private DraftEdit() {}

    static byte[] of(byte[] file, String edits) {
        var text = new String(file, UTF_8);
        for (var edit : edits.split(";;")) {
            var before = text;
            text = edit.contains(" => ") ? words(text, edit.strip()) : form(text, edit.strip());
            assertThat(text).as("%s changes something", edit).isNotEqualTo(before);
        }
        return text.getBytes(UTF_8);
    }

    private static String words(String text, String edit) {
        var inside = Pattern.compile("in (\\S+): (.*)", Pattern.DOTALL).matcher(edit);
        var rule = inside.matches() ? inside.group(2) : edit;
        var words = rule.substring(0, rule.indexOf(" => ")).strip();
        var others = rule.substring(rule.indexOf(" => ") + 4).strip();
        var from = inside.matches() ? beginning(text, inside.group(1)) : 0;
        var at = text.indexOf(words, from);
        assertThat(at).as("%s is there", words).isNotNegative();
        return text.substring(0, at) + others + text.substring(at + words.length());
    }

    /** Where the element of this id begins. */
    private static int beginning(String text, String id) {
        var model = text.indexOf(" id=\"" + id + "\"");
        var at = model < 0 ? text.indexOf("\"id\": \"" + id + "\"") : text.lastIndexOf('<', model);
        assertThat(at).as("%s is there", id).isNotNegative();
        return at;
    }

    private static String form(String text, String edit) {
        var form = (ObjectNode) JSON.readTree(text);
        var before = form.deepCopy();
        var parts = edit.split(" ", 3);
        switch (parts[0]) {
            case "add" -> ((ArrayNode) form.path("components")).insert(0, JSON.readTree(edit.substring(4)));
            case "list" -> list(form, parts[1], parts[2]);
            case "remove" -> holder(form, parts[1]).remove(place(form, parts[1]));
            case "optional" -> ((ObjectNode) question(form, parts[1]).path("validate")).remove("required");
            case "only-shown" -> question(form, parts[1]).put("disabled", true);
            case "hide" -> question(form, parts[1]).putObject("conditional").put("hide", parts[2]);
            case "property" -> property(question(form, parts[1]), parts[2]);
            case "unlist" -> unlist(question(form, parts[1]));
            case "option" -> option(question(form, parts[1]), parts[2]);
            default -> throw new IllegalArgumentException(edit);
        }
        assertThat((JsonNode) form).as("%s changes something", edit).isNotEqualTo(before);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form);
    }

    private static void property(ObjectNode question, String named) {
        var properties = question.withObject("/properties");
        var parts = named.split("=", 2);
        if (parts[1].isEmpty()) {
            properties.remove(parts[0]);
        } else {
            properties.put(parts[0], parts[1]);
        }
    }

    private static void option(ObjectNode question, String change) {
        var values = (ArrayNode) question.path("values");
        var code = change.substring(1);
        if (change.startsWith("+")) {
            values.addObject().put("label", code).put("value", code);
        } else {
            values.removeIf(option -> option.path("value").asString("").equals(code));
        }
    }

    /** A yes and a no of its own in place of a list. */
    private static void unlist(ObjectNode question) {
        question.remove("valuesKey");
        var values = question.putArray("values");
        for (var code : List.of("yes", "no")) {
            values.addObject().put("label", code).put("value", code);
        }
    }

    private static void list(ObjectNode shared, String name, String change) {
        ((ArrayNode) shared.path("lists").path(name).path("options"))
                .removeIf(code -> code.asString("").equals(change.substring(1)));
    }

    private static ObjectNode question(ObjectNode form, String key) {
        return (ObjectNode) holder(form, key).get(place(form, key));
    }

    private static int place(ObjectNode form, String key) {
        var holder = holder(form, key);
        for (int i = 0; i < holder.size(); i++) {
            if (isCalled(holder.get(i), key)) {
                return i;
            }
        }
        throw new IllegalArgumentException(key);
    }

    /** The components among which the question is. */
    private static ArrayNode holder(ObjectNode form, String key) {
        return Objects.requireNonNull(find(form, key), key);
    }

    private static @Nullable ArrayNode find(JsonNode holder, String key) {
        var components = holder.path("components");
        List<JsonNode> inside = new ArrayList<>(components.values());
        if (inside.stream().anyMatch(component -> isCalled(component, key))) {
            return (ArrayNode) components;
        }
        return inside.stream()
                .map(component -> find(component, key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isCalled(JsonNode component, String key) {
        return component.path("key").asString("").equals(key)
                || component.path("path").asString("").equals(key)
                || component.path("id").asString("").equals(key);
    }
}
