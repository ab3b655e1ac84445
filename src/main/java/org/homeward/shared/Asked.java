package org.homeward.shared;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what an address carries; text that can't be what it should be is refused, never guessed. */
public final class Asked {

    private Asked() {}

    public static StepId step(String id) {
        try {
            return new StepId(id);
        } catch (IllegalArgumentException noId) {
            throw NotThere.aStep();
        }
    }

    public static @Nullable Stage stage(@Nullable String code) {
        return read("stage", code, text -> Stream.of(Stage.values())
                .filter(stage -> stage.name().equals(text))
                .findFirst());
    }

    public static @Nullable Corridor corridor(@Nullable String code) {
        return read("corridor", code, text -> {
            try {
                return Optional.of(Corridor.of(text));
            } catch (IllegalArgumentException noCorridor) {
                return Optional.empty();
            }
        });
    }

    public static @Nullable CaseNumber number(@Nullable String number) {
        return read(
                "case", number, text -> CaseNumber.isOne(text) ? Optional.of(new CaseNumber(text)) : Optional.empty());
    }

    public static @Nullable RowCursor after(@Nullable String cursor) {
        return read("after", cursor, RowCursor::of);
    }

    public static int limit(@Nullable String limit, int usual) {
        var read = read(
                "limit",
                limit,
                text -> text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= 200
                        ? Optional.of(Integer.valueOf(text))
                        : Optional.empty());
        return read == null ? usual : read;
    }

    public static boolean flag(String name, @Nullable String value) {
        var read = read(name, value, text -> switch (text) {
            case "true", "on" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
        return read != null && read;
    }

    public static <T> @Nullable T read(
            String name, @Nullable String text, java.util.function.Function<String, Optional<T>> reader) {
        return text == null || text.isEmpty()
                ? null
                : reader.apply(text).orElseThrow(() -> WrongContent.field(name, "refusal.wrongContent.value"));
    }
}
