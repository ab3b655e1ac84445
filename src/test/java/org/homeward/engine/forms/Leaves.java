package org.homeward.engine.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer as places and values, written so that what means the same is equal. */
final class Leaves {

    /** Where the tests' browser stands. */
    private static final ZoneId HERE = ZoneId.of("Asia/Bangkok");

    private static final String NO_ANSWER = "no answer";

    private final Map<String, String> leaves = new TreeMap<>();

    private Leaves() {}

    static Map<String, String> of(Map<?, ?> answer) {
        var leaves = new Leaves();
        leaves.collect("", answer);
        return leaves.leaves;
    }

    private void collect(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> collect(path.isEmpty() ? key.toString() : path + "." + key, below));
        } else if (value instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
            for (int row = 0; row < rows.size(); row++) {
                collect(path + "." + row, rows.get(row));
            }
        } else {
            leaves.put(path, written(value));
        }
    }

    private static String written(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return NO_ANSWER;
        }
        if (value instanceof Number number) {
            return "number "
                    + new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof String text ? "text " + moment(text) : value.toString();
    }

    /** The same moment may be written with another offset, or with seconds. */
    private static String moment(String text) {
        try {
            if (text.matches("[0-9:]{5,8}([+-][0-9:]{5}|Z)")) {
                var offset = HERE.getRules().getOffset(java.time.Instant.EPOCH);
                return OffsetTime.parse(text)
                        .withOffsetSameInstant(offset)
                        .toLocalTime()
                        .toString();
            }
            if (text.matches("[0-9:]{8}")) {
                return LocalTime.parse(text).toString();
            }
            if (text.matches("[0-9-]{10}T[0-9:]{5,8}([+-][0-9:]{5}|Z)")) {
                return OffsetDateTime.parse(text).toInstant().toString();
            }
            return text.matches("[0-9-]{10}T[0-9:]{5,8}")
                    ? LocalDateTime.parse(text).atZone(HERE).toInstant().toString()
                    : text;
        } catch (DateTimeException noMoment) {
            return text;
        }
    }
}
