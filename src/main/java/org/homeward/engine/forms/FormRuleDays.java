package org.homeward.engine.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The days of a case that a form's rules can name; a rule about one that isn't known asks nothing.
 *
 * @param zone by whose clocks a moment belongs to a day
 */
public record FormRuleDays(ZoneId zone, Map<Event, LocalDate> days) {

    /** Where nothing is known of a case. */
    public static final FormRuleDays UNKNOWN = new FormRuleDays(ZoneOffset.UTC, Map.of());

    private static final int DAY = "2026-11-25".length();

    public FormRuleDays {
        days = Map.copyOf(days);
    }

    /** The days that a rule can name beside the fields of its form. */
    public enum Event {
        today,
        opened,
        detected,
        travel,
        departureChecked,
        handedOver
    }

    /** The events that the rules of a form name. */
    public static Set<Event> asked(FormDefinition form) {
        var asked = EnumSet.noneOf(Event.class);
        form.everyComponent().flatMap(component -> Order.of(component).stream()).forEach(rule -> event(rule.other())
                .ifPresent(asked::add));
        return asked;
    }

    /** The event that a word names, also one with days after or before it. */
    public static Optional<Event> event(String word) {
        var name = Order.named(true, word).other();
        return EnumSet.allOf(Event.class).stream()
                .filter(event -> event.name().equals(name))
                .findFirst();
    }

    Optional<LocalDate> of(Event event) {
        return Optional.ofNullable(days.get(event));
    }

    /** The day of a date, or of a moment by these clocks. */
    public LocalDate day(String written) {
        return written.length() > DAY && DateCheck.hasOffset(written)
                ? ZonedDateTime.parse(written).withZoneSameInstant(zone).toLocalDate()
                : LocalDate.parse(written.substring(0, DAY));
    }

    /** Tells the viewer the days that the schema's rules name. */
    void write(ObjectNode schema) {
        var named = new EnumMap<Event, String>(Event.class);
        SchemaTraversal.each(schema, component -> Order.of(component).forEach(rule -> event(rule.other())
                .ifPresent(event -> of(event).ifPresent(day -> named.put(event, day.toString())))));
        if (!named.isEmpty()) {
            var written = schema.putObject("days");
            named.forEach((event, day) -> written.put(event.name(), day));
        }
    }

    /**
     * Says of a date that it isn't before, or after, another day.
     *
     * @param other an event of the case or a field of the form; {@code this.field} is one of the same row
     * @param plus so many days after that, written {@code today+14}, or before, {@code today-14}
     */
    public record Order(boolean notBefore, String other, int plus) {

        public static final String NOT_BEFORE = "notBefore";
        public static final String NOT_AFTER = "notAfter";

        private static final Pattern LATER = Pattern.compile("(.+)([+-][0-9]{1,5})");

        static List<Order> of(FormComponent component) {
            return of(component.property(NOT_BEFORE), component.property(NOT_AFTER));
        }

        /** The rules of a component as it is written in a form. */
        public static List<Order> of(JsonNode component) {
            var properties = component.path("properties");
            return of(
                    properties.path(NOT_BEFORE).stringValue(null),
                    properties.path(NOT_AFTER).stringValue(null));
        }

        private static List<Order> of(@Nullable String notBefore, @Nullable String notAfter) {
            return Stream.concat(
                            words(notBefore).map(word -> named(true, word)),
                            words(notAfter).map(word -> named(false, word)))
                    .toList();
        }

        private static Order named(boolean notBefore, String word) {
            var later = LATER.matcher(word);
            return later.matches()
                    ? new Order(notBefore, later.group(1), Integer.parseInt(later.group(2)))
                    : new Order(notBefore, word, 0);
        }

        private static Stream<String> words(@Nullable String several) {
            return several == null ? Stream.empty() : Stream.of(several.split(" ", -1));
        }

        boolean broken(LocalDate day, LocalDate bound) {
            return notBefore ? day.isBefore(bound) : day.isAfter(bound);
        }

        String message() {
            return notBefore ? "form.tooEarly" : "form.tooLate";
        }
    }
}
