package org.homeward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What adults from Cambodia found in Thailand answer in a form: the demo's answers, each person with words of their own. */
final class Answers {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final int AGE = 27;
    private static final String[] SYLLABLES = {"po", "ko", "to", "fa", "le", "mi", "nu", "ra", "so", "je", "vi", "du"};

    private final JsonNode forms = read("/demo/answers.json");
    private final Map<String, String> words = new HashMap<>();
    private final Random random = new Random(10);

    Answers() {
        var countries = read("/demo/story.json").path("countries");
        words.put("@host", "TH");
        words.put("@origin", "KH");
        words.put("@exploitation", "TH");
        words.put("@hostProvince", countries.path("TH").path("province").asString());
        words.put("@originProvince", countries.path("KH").path("province").asString());
        words.put("@language", countries.path("KH").path("language").asString());
        words.put("@currency", countries.path("TH").path("currency").asString());
    }

    /** The answers of another person than all before, this long ago. */
    Map<String, Object> of(String form, int hoursAgo) {
        var now = OffsetDateTime.now(ZoneOffset.ofHours(7)).minusHours(hoursAgo);
        var answers = new LinkedHashMap<String, Object>();
        forms.path(form).properties().forEach(field -> answers.put(field.getKey(), filled(field.getValue(), now)));
        return answers;
    }

    private JsonNode filled(JsonNode value, OffsetDateTime now) {
        if (value.isString()) {
            return value.asString().startsWith("@") ? word(value.asString(), now) : value;
        }
        var filled = value.deepCopy();
        if (filled instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, filled(list.get(i), now));
            }
        } else if (filled instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(filled(field.getValue(), now)));
        }
        return filled;
    }

    private JsonNode word(String word, OffsetDateTime now) {
        var today = now.toLocalDate();
        if (word.matches("@in\\d+")) {
            return StringNode.valueOf(
                    today.plusDays(Long.parseLong(word.substring(3))).toString());
        }
        if (word.matches("@ago\\d+")) {
            return StringNode.valueOf(
                    today.minusDays(Long.parseLong(word.substring(4))).toString());
        }
        return switch (word) {
            case "@text" -> StringNode.valueOf(name() + ", as told to the team");
            case "@today" -> StringNode.valueOf(today.toString());
            case "@now" -> StringNode.valueOf(now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX")));
            case "@birth" ->
                StringNode.valueOf(today.minusYears(AGE).minusDays(100).toString());
            case "@age" -> JSON.valueToTree(AGE);
            default -> StringNode.valueOf(words.getOrDefault(word, word));
        };
    }

    private synchronized String name() {
        var name = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }

    private static JsonNode read(String name) {
        try (var stream = Answers.class.getResourceAsStream(name)) {
            return JSON.readTree(stream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
