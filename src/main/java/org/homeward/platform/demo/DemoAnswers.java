package org.homeward.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of fictional people: a set per form, with dates from the story's time, places from the scenario and invented texts. Where a
 * form has parts for some cases, sets like {@code returnConsent.child} and {@code returnConsent.sameCountry} name the differences.
 */
public final class DemoAnswers {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern DAYS = Pattern.compile("@(in|ago)(\\d+)");
    private static final ZoneOffset STORY_ZONE = ZoneOffset.ofHours(7);

    /** So many days after the last birthday everybody was found. */
    private static final int SINCE_BIRTHDAY = 100;

    private final Map<String, Object> all;
    private final StoryTexts texts;

    public DemoAnswers() {
        this(new MarkedStoryTexts());
    }

    DemoAnswers(StoryTexts texts) {
        this.texts = texts;
        try (var stream = new ClassPathResource("demo/answers.json").getInputStream()) {
            all = JSON.readValue(stream, OBJECT);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Map<String, Object> object(String json) {
        return JSON.readValue(json, OBJECT);
    }

    /** The form's answers in the usual story of the nth person at this time, with what is different in this one. */
    public Map<String, Object> of(String form, int person, Instant now, Map<String, Object> changes) {
        return of(form, new StoryPerson(person, StoryBook.usual(), false), now, changes);
    }

    /** The form's answers in this person's story at this time, with what is different this time; null takes one away. */
    public Map<String, Object> of(String form, StoryPerson person, Instant now, Map<String, Object> changes) {
        return of(form, person, now, changes, person.scenario().host());
    }

    /** The same, of somebody who answers in this country: its day is the answer's. */
    public Map<String, Object> of(
            String form, StoryPerson person, Instant moment, Map<String, Object> changes, String country) {
        var now = moment.atZone(StoryBook.zone(country));
        var answers = new LinkedHashMap<String, Object>();
        person.kinds().forEach(kind -> change(answers, all.get(form + kind)));
        texts.answers(form, person).forEach(set -> change(answers, set));
        change(answers, changes);
        answers.replaceAll((key, value) -> filled(key, value, person, now));
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

    private Object filled(String key, Object value, StoryPerson person, ZonedDateTime now) {
        if (value instanceof Map<?, ?> map) {
            var filled = new LinkedHashMap<String, Object>();
            map.forEach(
                    (inside, inner) -> filled.put(inside.toString(), filled(inside.toString(), inner, person, now)));
            return filled;
        }
        if (value instanceof List<?> list) {
            var filled = new ArrayList<Object>();
            list.forEach(inner -> filled.add(filled(key, inner, person, now)));
            return filled;
        }
        return value instanceof String text && text.startsWith("@") ? word(key, text, person, now) : value;
    }

    private Object word(String key, String word, StoryPerson person, ZonedDateTime now) {
        var today = now.toLocalDate();
        var days = DAYS.matcher(word);
        if (days.matches()) {
            var away = Long.parseLong(days.group(2));
            return today.plusDays(days.group(1).equals("in") ? away : -away).toString();
        }
        return switch (word) {
            case "@text" -> texts.of(key, person);
            case "@today" -> today.toString();
            case "@now" ->
                now.withZoneSameInstant(STORY_ZONE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX"));
            case "@birth" ->
                today.minusYears(person.scenario().age())
                        .minusDays(SINCE_BIRTHDAY)
                        .toString();
            default -> StoryBook.words(person.scenario()).getOrDefault(word, word);
        };
    }
}
