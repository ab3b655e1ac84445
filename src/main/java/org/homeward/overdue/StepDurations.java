package org.homeward.overdue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.homeward.forecast.LikelyDate;

/** The time that cases of one corridor took for one step, in seconds: children's apart where there are enough of both. */
final class StepDurations {

    private final double[] children;
    private final double[] adults;

    StepDurations(double[] children, double[] adults) {
        var apart = children.length >= LikelyDate.NEEDED && adults.length >= LikelyDate.NEEDED;
        var all = DoubleStream.concat(Arrays.stream(children), Arrays.stream(adults))
                .sorted()
                .toArray();
        this.children = apart ? sorted(children) : all;
        this.adults = apart ? sorted(adults) : all;
    }

    /** Whether there are enough cases to say something. */
    boolean says() {
        return adults.length >= LikelyDate.NEEDED;
    }

    /** The longest that one took, of any age. */
    double longest() {
        return Math.max(children[children.length - 1], adults[adults.length - 1]);
    }

    /** Those cases that took longer than this one is open. */
    Rest after(double spent, boolean child) {
        var seconds = child ? children : adults;
        var low = 0;
        var high = seconds.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (seconds[middle] <= spent) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Rest(seconds, low);
    }

    private static double[] sorted(double[] seconds) {
        return Arrays.stream(seconds).sorted().toArray();
    }

    /** The part of the sorted times from one place on. */
    static final class Rest {

        private final double[] seconds;
        private final int from;

        private Rest(double[] seconds, int from) {
            this.seconds = seconds;
            this.from = from;
        }

        int cases() {
            return seconds.length - from;
        }

        /** As {@code percentile_cont} counts it. */
        double quantile(double share) {
            var at = from + (cases() - 1) * share;
            var below = seconds[(int) Math.floor(at)];
            return below + (at - Math.floor(at)) * (seconds[(int) Math.ceil(at)] - below);
        }
    }
}
