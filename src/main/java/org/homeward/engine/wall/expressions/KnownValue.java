package org.homeward.engine.wall.expressions;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The knowledge about a variable: it has one value, or it has none of some.
 *
 * @param values the texts of its values, {@code true} and {@code false} for a yes and a no
 */
public record KnownValue(boolean one, Set<String> values) {

    public KnownValue {
        values = Set.copyOf(values);
    }

    public static KnownValue is(Object value) {
        return new KnownValue(true, Set.of(String.valueOf(value)));
    }

    /** None of these: another value, or not answered at all. */
    public static KnownValue isNot(Object... values) {
        return new KnownValue(false, Stream.of(values).map(String::valueOf).collect(Collectors.toSet()));
    }

    Is is(String value) {
        if (values.contains(value)) {
            return one ? Is.yes : Is.no;
        }
        return one ? Is.no : Is.open;
    }

    /** Yes, no, or one can't tell. */
    public enum Is {
        yes,
        no,
        open;

        Is not() {
            return switch (this) {
                case yes -> no;
                case no -> yes;
                case open -> open;
            };
        }

        Is and(Is other) {
            if (this == no || other == no) {
                return no;
            }
            return this == yes && other == yes ? yes : open;
        }
    }
}
