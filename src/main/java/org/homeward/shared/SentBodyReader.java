package org.homeward.shared;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/**
 * Reads the fields of a body or a page's form as a record: each by its component's type and its constraints, whose messages are keys of
 * messages. All problems are told at once, each at its field, in the order of the components.
 */
@SentBodyReader.WrongWord
@Component
public class SentBodyReader {

    private final Validator validator;

    SentBodyReader(Validator validator) {
        this.validator = validator;
    }

    /** The record; a blank text is none, and a field of another name says nothing. Throws {@link InvalidContentException}. */
    public <T> T read(Class<T> type, Map<String, ?> given) {
        return read(type, given, FieldProblems.atMost(wrongWord(type).most()));
    }

    /** The same where something was found wrong before, which is told with the rest. */
    public <T> T read(Class<T> type, Map<String, ?> given, FieldProblems problems) {
        var wrong = wrongWord(type);
        var values = Stream.of(type.getRecordComponents())
                .map(component -> value(type, component, given.get(component.getName()), wrong, problems))
                .toArray();
        problems.refuseIfAny();
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }

    private @Nullable Object value(
            Class<?> type,
            RecordComponent component,
            @Nullable Object given,
            WrongWord ofRecord,
            FieldProblems problems) {
        var name = component.getName();
        var longest = Optional.ofNullable(component.getAnnotatedType().getAnnotation(Size.class));
        var arguments = longest.stream().map(Size::max).toArray();
        try {
            var value = word(component.getType(), given);
            validator
                    .validateValue(type, name, value)
                    .forEach(wrong -> problems.add(name, wrong.getMessage(), arguments));
            return value;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            var wrong = Optional.ofNullable(component.getAnnotation(WrongWord.class))
                    .orElse(ofRecord);
            if (!wrong.value().equals(WrongWord.NOT_GIVEN)) {
                problems.add(name, wrong.value(), arguments);
            }
            return null;
        }
    }

    private static WrongWord wrongWord(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(WrongWord.class))
                .orElseGet(() -> SentBodyReader.class.getAnnotation(WrongWord.class));
    }

    private static @Nullable Object word(Class<?> type, @Nullable Object given) {
        if (type == Object.class) {
            return given;
        }
        if (type == List.class) {
            return given instanceof List<?> several ? texts(several) : List.of();
        }
        if (given == null || given instanceof String blank && blank.isBlank()) {
            return null;
        }
        if (given instanceof String text) {
            return read(type, text.strip());
        }
        if (type.isInstance(given)) {
            return given;
        }
        throw new IllegalArgumentException("Not of this type");
    }

    private static Object read(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(formed(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        }
        if (type == CaseNumber.class) {
            return CaseNumber.typed(text).orElseThrow(() -> new IllegalArgumentException("Not a case number"));
        }
        return RequestParameters.read(type, text);
    }

    private static String formed(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException("Not of this form");
        }
        return text;
    }

    private static List<?> texts(List<?> given) {
        if (!given.stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("Not texts");
        }
        return List.copyOf(given);
    }

    /** The message for an unreadable field: of one field, or of all fields of a record. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
    public @interface WrongWord {

        /** The field then counts as not given. */
        String NOT_GIVEN = "";

        /** Says only that it is wrong. */
        String WRONG = "refusal.wrongContent.value";

        /** A message's key. */
        String value() default WRONG;

        /** How many fields of the record are told at once. */
        int most() default 100;
    }
}
