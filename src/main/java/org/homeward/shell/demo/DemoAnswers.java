package org.homeward.shell.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What fictional people answer: a set per form, with dates from the story's time and invented texts. Where a form has
 * parts for some cases, sets like {@code returnConsent.child} and {@code returnConsent.sameCountry} answer these.
 */
final class DemoAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern IN_DAYS = Pattern.compile("@in(\\d+)");
    private static final ZoneOffset STORY_ZONE = ZoneOffset.ofHours(7);
    private static final List<String> TEXTS =
            List.of("Sothea", "Kosal", "Maly", "Virak", "Nary", "Samnang", "Pisey", "Thyda", "Oudom", "Leakena");

    private final Map<String, Object> all;

    DemoAnswers() {
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

    /** The form's answers in the story of the nth person at this time, with what is different in this one. */
    Map<String, Object> of(String form, int person, Instant now, Map<String, Object> changes) {
        var answers = new LinkedHashMap<String, Object>();
        if (all.get(form) instanceof Map<?, ?> base) {
            base.forEach((key, value) -> answers.put(key.toString(), filled(value, person, now)));
        }
        answers.putAll(changes);
        return answers;
    }

    private static Object filled(Object value, int person, Instant now) {
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
        return value instanceof String text ? text(text, person, now) : value;
    }

    private static String text(String text, int person, Instant now) {
        var local = now.atOffset(STORY_ZONE);
        var days = IN_DAYS.matcher(text);
        if (days.matches()) {
            return day(local.toLocalDate().plusDays(Long.parseLong(days.group(1))));
        }
        return switch (text) {
            case "@text" -> TEXTS.get(person % TEXTS.size()) + " " + (person + 1);
            case "@today" -> day(local.toLocalDate());
            case "@now" -> local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX"));
            default -> text;
        };
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
