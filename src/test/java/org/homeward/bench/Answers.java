package org.homeward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What adults from Cambodia found in Thailand answer in a form: the demo's answers, each person with words of their own. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
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
        words.put("@hostProvince", countries.path("TH").path("province").asText());
        words.put("@originProvince", countries.path("KH").path("province").asText());
        words.put("@language", countries.path("KH").path("language").asText());
        words.put("@currency", countries.path("TH").path("currency").asText());
    }

    /** The answers of another person than all before, this long ago. */
    Map<String, Object> of(String form, int hoursAgo) {
        var now = OffsetDateTime.now(ZoneOffset.ofHours(7)).minusHours(hoursAgo);
        var answers = new LinkedHashMap<String, Object>();
        forms.path(form).properties().forEach(field -> answers.put(field.getKey(), filled(field.getValue(), now)));
        return answers;
    }

    private JsonNode filled(JsonNode value, OffsetDateTime now) {
        if (value.isTextual()) {
            return value.asText().startsWith("@") ? word(value.asText(), now) : value;
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
            return TextNode.valueOf(
                    today.plusDays(Long.parseLong(word.substring(3))).toString());
        }
        if (word.matches("@ago\\d+")) {
            return TextNode.valueOf(
                    today.minusDays(Long.parseLong(word.substring(4))).toString());
        }
        return switch (word) {
            case "@text" -> TextNode.valueOf(name() + ", as told to the team");
            case "@today" -> TextNode.valueOf(today.toString());
            case "@now" -> TextNode.valueOf(now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX")));
            case "@birth" ->
                TextNode.valueOf(today.minusYears(AGE).minusDays(100).toString());
            case "@age" -> JSON.valueToTree(AGE);
            default -> TextNode.valueOf(words.getOrDefault(word, word));
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
