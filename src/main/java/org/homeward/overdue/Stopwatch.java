package org.homeward.overdue;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures how long parts of the board take, for those who watch its speed. */
final class Stopwatch {

    private static final double NANOS = 1_000_000.0;

    private final Map<String, Double> millis = new LinkedHashMap<>();
    private long last = System.nanoTime();

    void lap(String part) {
        var now = System.nanoTime();
        millis.put(part, (now - last) / NANOS);
        last = now;
    }

    Map<String, Double> millis() {
        return millis;
    }
}
