package org.homeward.bench;

import java.util.Arrays;
import java.util.Collection;

/** What was measured again and again: the middle one, and the one that nineteen of twenty don't exceed. */
record Samples(double[] sorted) {

    private static final double NANOS_OF_A_MILLISECOND = 1_000_000.0;

    static Samples of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return new Samples(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    static Samples milliseconds(long... nanos) {
        return new Samples(Arrays.stream(nanos)
                .mapToDouble(value -> value / NANOS_OF_A_MILLISECOND)
                .sorted()
                .toArray());
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))];
    }
}
