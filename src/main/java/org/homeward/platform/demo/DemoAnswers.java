package org.homeward.platform.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What fictional people answer: a set per form, with dates from the story's time, places from the scenario and invented
 * texts. Where a form has parts for some cases, sets like {@code returnConsent.child} and
 * {@code returnConsent.sameCountry} say what is otherwise there.
 */
public final class DemoAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern IN_DAYS = Pattern.compile("@in(\\d+)");
    private static final ZoneOffset STORY_ZONE = ZoneOffset.ofHours(7);

    /** So many days after the last birthday everybody was found. */
    private static final int SINCE_BIRTHDAY = 100;

    private static final List<String> TEXTS =
            List.of("Sothea", "Kosal", "Maly", "Virak", "Nary", "Samnang", "Pisey", "Thyda", "Oudom", "Leakena");

    /** Fewer than half of the texts, so that no two words come together twice. */
    private static final int FAMILIES = 4;

    private final Map<String, Object> all;

    public DemoAnswers() {
        try (var stream = new ClassPathResource("demo/answers.json").getInputStream()) {
            all = JSON.readValue(stream, OBJECT);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Map<String, Object> object(String json) {
        try {
            return JSON.readValue(json, OBJECT);
        } catch (IOException notAnObject) {
            throw new UncheckedIOException(notAnObject);
        }
    }

    /** The form's answers in the usual story of the nth person at this time, with what is different in this one. */
    public Map<String, Object> of(String form, int person, Instant now, Map<String, Object> changes) {
        return of(form, new StoryPerson(person, StoryBook.usual(), false), now, changes);
    }

    /** The form's answers in this person's story at this time, with what is different this time. */
    public Map<String, Object> of(String form, StoryPerson person, Instant now, Map<String, Object> changes) {
        var answers = new LinkedHashMap<String, Object>();
        person.kinds().forEach(kind -> change(answers, all.get(form + kind)));
        answers.putAll(changes);
        answers.replaceAll(
                (key, value) -> isFamilyName(key, value) ? family(person.number()) : filled(value, person, now));
        return answers;
    }

    /** Puts the set's answers over those that are there; null takes one away. */
    private static void change(Map<String, Object> answers, @Nullable Object set) {
        if (set instanceof Map<?, ?> changes) {
            changes.forEach((key, value) -> {
                if (value == null) {
                    answers.remove(key);
                } else {
                    answers.put(key.toString(), value);
                }
            });
        }
    }

    private static Object filled(Object value, StoryPerson person, Instant now) {
        if (value instanceof Map<?, ?> map) {
            var filled = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> filled.put(key.toString(), filled(inner, person, now)));
            return filled;
        }
        if (value instanceof List<?> list) {
            var filled = new ArrayList<Object>();
            list.forEach(inner -> filled.add(filled(inner, person, now)));
            return filled;
        }
        return value instanceof String text && text.startsWith("@") ? word(text, person, now) : value;
    }

    private static Object word(String word, StoryPerson person, Instant now) {
        var local = now.atOffset(STORY_ZONE);
        var today = local.toLocalDate();
        var days = IN_DAYS.matcher(word);
        if (days.matches()) {
            return today.plusDays(Long.parseLong(days.group(1))).toString();
        }
        return switch (word) {
            case "@text" -> text(person.number(), 0);
            case "@today" -> today.toString();
            case "@now" -> local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX"));
            case "@birth" ->
                today.minusYears(person.scenario().age())
                        .minusDays(SINCE_BIRTHDAY)
                        .toString();
            default -> StoryBook.words(person.scenario()).getOrDefault(word, word);
        };
    }

    private static boolean isFamilyName(String key, Object value) {
        return key.equals("familyName") && value.equals("@text");
    }

    /** Another word than the given name: of forty people no two are called alike, so none is taken for another. */
    private static String family(int person) {
        return text(person, 1 + person / TEXTS.size() % FAMILIES);
    }

    private static String text(int person, int further) {
        return TEXTS.get((person + further) % TEXTS.size()) + " " + (person + 1);
    }
}
