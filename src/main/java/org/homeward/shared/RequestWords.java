package org.homeward.shared;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words of a request as our types: one reader for each type; a word that isn't one is refused, never guessed. */
public final class RequestWords {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            StepId.class, StepId::new,
            CaseNumber.class, CaseNumber::new,
            CountryCode.class, CountryCode::new,
            AgencyCode.class, AgencyCode::new,
            Corridor.class, Corridor::of,
            RowCursor.class, text -> RowCursor.of(text).orElseThrow(RequestWords::none),
            RowLimit.class, RowLimit::of,
            RowNumber.class, RowNumber::of,
            UUID.class, RequestWords::uuid,
            Boolean.class, RequestWords::flag);

    private RequestWords() {}

    /** The types that it reads, besides all enums. */
    public static Set<Class<?>> types() {
        return READERS.keySet();
    }

    /** Reads a word; throws {@link IllegalArgumentException} if it isn't one of this type. */
    public static <T> T read(Class<T> type, String text) {
        return type.cast(type.isEnum() ? constant(type, text) : reader(type).apply(text));
    }

    /** Reads a parameter; null if it wasn't given. Throws {@link WrongContent} at its name for a wrong word. */
    public static <T> @Nullable T parameter(String name, @Nullable String text, Class<T> type) {
        return parameter(name, text, word -> read(type, word));
    }

    /** The same for a parameter that must be given. */
    public static <T> T required(String name, @Nullable String text, Class<T> type) {
        var read = parameter(name, text, type);
        if (read == null) {
            throw WrongContent.field(name, "refusal.wrongContent.value");
        }
        return read;
    }

    /** The same for a type of one room; its reader throws {@link IllegalArgumentException} for a wrong word. */
    public static <T> @Nullable T parameter(String name, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null || text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException wrongWord) {
            throw WrongContent.field(name, "refusal.wrongContent.value");
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
                .orElseThrow(RequestWords::none);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw none();
        };
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
