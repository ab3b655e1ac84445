package org.homeward.deadlines.web;

import java.util.List;
import java.util.Map;

/** Tells the messages that name it what may be given: codes, the same in each language. */
final class MayBeGiven {

    private static final Map<String, String> CODES = Map.of(
            "deadlines.preview.country", "KH, CN, LA, MM, TH, VN",
            "deadlines.preview.from", "2026-04-10T10:00",
            "deadlines.preview.corridor", "TH-KH",
            "deadlines.preview.child", "true, false",
            "deadlines.preview.unit", "hour, calendarDay, workingDay, month",
            "deadlines.preview.landing", "next, previous, stay",
            "deadlines.preview.hours", "through, in");

    private MayBeGiven() {}

    /** The argument of a message by its key. */
    static List<Object> instead(String messageKey) {
        return List.of(CODES.getOrDefault(messageKey, ""));
    }
}
