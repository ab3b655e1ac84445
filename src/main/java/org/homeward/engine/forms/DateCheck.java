package org.homeward.engine.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times and both, written as the viewer stores them; a time may have an offset. */
final class DateCheck implements ValueCheck {

    private static final Pattern OFFSET = Pattern.compile("(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])$");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");

    @Override
    public @Nullable Object check(FormComponent component, @Nullable Object value, FormFindings.Of findings) {
        ValueCheck.requireAnswer(component, value == null || value.equals(""), findings);
        if (value == null || value.equals("")) {
            return null;
        }
        if (!(value instanceof String text)) {
            findings.add("form.wrongType");
        } else if (!isWritten(component.subtype(), text)) {
            findings.add("form.notADate");
        }
        return value;
    }

    static boolean hasOffset(String text) {
        return OFFSET.matcher(text).find();
    }

    static boolean isWritten(@Nullable String subtype, String text) {
        var local = text.length() > "9999-12-31T23:59:59.999999999+18:00".length()
                ? ""
                : OFFSET.matcher(text).replaceFirst("");
        try {
            if ("time".equals(subtype)) {
                return TIME.matcher(local).matches() && LocalTime.parse(local).equals(LocalTime.parse(local));
            }
            if ("datetime".equals(subtype)) {
                return isDateTime(local);
            }
            return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noSuchDate) {
            return false;
        }
    }

    private static boolean isDateTime(String local) {
        var parts = local.split("T", -1);
        return parts.length == 2
                && DATE.matcher(parts[0]).matches()
                && TIME.matcher(parts[1]).matches()
                && LocalDateTime.parse(local).getYear() > 0;
    }
}
