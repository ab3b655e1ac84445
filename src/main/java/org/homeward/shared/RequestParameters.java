package org.homeward.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ValueRange;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words of a request as our types: one reader for each type; a word that isn't one is refused, never guessed. */
public final class RequestParameters {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(StepId.class, StepId::new),
            Map.entry(CaseNumber.class, CaseNumber::new),
            Map.entry(CountryCode.class, CountryCode::new),
            Map.entry(AgencyCode.class, AgencyCode::new),
            Map.entry(Corridor.class, Corridor::of),
            Map.entry(RowCursor.class, text -> RowCursor.of(text).orElseThrow(RequestParameters::none)),
            Map.entry(RowLimit.class, RowLimit::of),
            Map.entry(RowNumber.class, RowNumber::of),
            Map.entry(YearMonth.class, RequestParameters::month),
            Map.entry(LocalDate.class, RequestParameters::day),
            Map.entry(UUID.class, RequestParameters::uuid),
            Map.entry(Boolean.class, RequestParameters::flag));

    /** No case is older, and nobody plans further. */
    private static final ValueRange YEARS = ValueRange.of(2000, 2100);

    private RequestParameters() {}

    /** The types that it reads, besides all enums. */
    public static Set<Class<?>> types() {
        return READERS.keySet();
    }

    /** Reads a word; throws {@link IllegalArgumentException} if it isn't one of this type. */
    public static <T> T read(Class<T> type, String text) {
        return type.cast(type.isEnum() ? constant(type, text) : reader(type).apply(text));
    }

    /** Reads a parameter; null if it wasn't given. Throws {@link InvalidContentException} at its name for a wrong word. */
    public static <T> @Nullable T parameter(String name, @Nullable String text, Class<T> type) {
        return parameter(name, text, word -> read(type, word));
    }

    /** The same for a parameter that must be given. */
    public static <T> T required(String name, @Nullable String text, Class<T> type) {
        var read = parameter(name, text, type);
        if (read == null) {
            throw InvalidContentException.field(name, "refusal.wrongContent.value");
        }
        return read;
    }

    /** The same for a type of one room; its reader throws {@link IllegalArgumentException} for a wrong word. */
    public static <T> @Nullable T parameter(String name, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null || text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException wrongWord) {
            throw InvalidContentException.field(name, "refusal.wrongContent.value");
        }
    }

    private static Function<String, ?> reader(Class<?> type) {
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("Nothing reads " + type.getName());
        }
        return reader;
    }

    private static Object constant(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(RequestParameters::none);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw none();
        };
    }

    private static YearMonth month(String text) {
        try {
            return known(YearMonth.parse(text), YearMonth::getYear);
        } catch (DateTimeException noMonth) {
            throw none();
        }
    }

    private static LocalDate day(String text) {
        try {
            return known(LocalDate.parse(text), LocalDate::getYear);
        } catch (DateTimeException noDay) {
            throw none();
        }
    }

    private static <T> T known(T date, ToIntFunction<T> year) {
        if (!YEARS.isValidIntValue(year.applyAsInt(date))) {
            throw none();
        }
        return date;
    }

    private static UUID uuid(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw none();
        }
        return UUID.fromString(text);
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("Not a word of this type");
    }
}
