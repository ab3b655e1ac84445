package org.homeward.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;

/**
 * The fictional stories of {@code demo/scenarios.json}, and their common parts, of {@code demo/story.json}.
 *
 * @param countries who opens cases in a country, and what is usual there
 * @param crossings where a corridor's border is crossed
 * @param order in which a case's open steps are told
 * @param pauses how long it is quiet after a step, if nothing is at anybody's desk
 * @param together steps that two who cross the border together come to at the same time
 * @param lastDays stories in which each agency does its step on the last day that it has
 */
public record StoryBook(
        Map<String, Country> countries,
        Map<String, String> crossings,
        List<String> order,
        Map<String, String> pauses,
        List<String> together,
        List<String> lastDays) {

    /** The story that is told where none is named. */
    static final String USUAL = "th-kh-adult";

    private static final StoryBook BOOK = read("demo/story.json", new TypeReference<>() {});
    private static final Map<String, Scenario> SCENARIOS = scenarios();

    record Country(String opener, String province, String language, String currency, String zone) {}

    private record Told(
            String host,
            String origin,
            String exploitation,
            int age,
            String end,
            @Nullable Map<String, Object> intake,
            Map<String, List<Map<String, Object>>> answers,
            Scenario.@Nullable Withdrawal withdrawal,
            @Nullable List<String> later,
            @Nullable Map<String, String> opened,
            Scenario.@Nullable Pause pause,
            Scenario.@Nullable Linked linked) {

        Scenario named(String name) {
            return new Scenario(
                    name,
                    host,
                    origin,
                    exploitation,
                    age,
                    end,
                    Objects.requireNonNullElse(intake, Map.of()),
                    answers,
                    new Scenario.Happenings(
                            withdrawal,
                            Objects.requireNonNullElse(opened, Map.of()),
                            pause,
                            BOOK.lastDays().contains(name)),
                    Objects.requireNonNullElse(later, List.of()),
                    linked);
        }
    }

    /** All stories, in the order of their file. */
    static List<Scenario> all() {
        return List.copyOf(SCENARIOS.values());
    }

    public static Scenario named(String name) {
        return Objects.requireNonNull(SCENARIOS.get(name), name);
    }

    public static Scenario usual() {
        return named(USUAL);
    }

    /** The account that opens this story's case. */
    static String opener(Scenario scenario) {
        return country(scenario.host()).opener();
    }

    /** The rank of a step in this story: steps that are told later come after all others, in the order of the story. */
    static int rank(Scenario scenario, String step) {
        var later = scenario.later().indexOf(step);
        return later < 0 ? rank(step) : BOOK.order.size() + 1 + later;
    }

    /** Where a step stands in a story. */
    public static int rank(String step) {
        var place = BOOK.order.indexOf(step);
        return place < 0 ? BOOK.order.size() : place;
    }

    /** How long it is quiet after a step; null if something always follows. */
    static @Nullable String pause(String step) {
        return BOOK.pauses.get(step);
    }

    /** Whether two who cross the border together come to this step at the same time. */
    static boolean isTogether(String step) {
        return BOOK.together.contains(step);
    }

    /** The values of {@code @host}, {@code @crossing} and the like in this story. */
    static Map<String, Object> words(Scenario scenario) {
        var words = new LinkedHashMap<String, Object>();
        words.put("@host", scenario.host());
        words.put("@origin", scenario.origin());
        words.put("@exploitation", scenario.exploitation());
        words.put("@age", scenario.age());
        words.put("@hostProvince", country(scenario.host()).province());
        words.put("@originProvince", country(scenario.origin()).province());
        words.put("@language", country(scenario.origin()).language());
        words.put("@currency", country(scenario.host()).currency());
        words.put("@crossing", BOOK.crossings.getOrDefault(scenario.corridor(), "BY-AIR"));
        return words;
    }

    /** By whose clocks it is day there. */
    static ZoneId zone(String country) {
        return ZoneId.of(country(country).zone());
    }

    private static Country country(String code) {
        return Objects.requireNonNull(BOOK.countries.get(code), code);
    }

    private static Map<String, Scenario> scenarios() {
        var read = read("demo/scenarios.json", new TypeReference<LinkedHashMap<String, Told>>() {});
        var named = new LinkedHashMap<String, Scenario>();
        read.forEach((name, told) -> named.put(name, told.named(name)));
        return named;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return JsonText.MAPPER.readValue(stream, type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
