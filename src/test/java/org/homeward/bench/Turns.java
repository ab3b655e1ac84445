package org.homeward.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two ways of doing the same by turns, A B A B, in blocks. The first rounds warm both up and aren't counted.
 *
 * @param threads how many do a block together
 */
record Turns(int warmUp, int rounds, int block, int threads) {

    private static final double NANOS_OF_A_SECOND = 1_000_000_000.0;

    /** How often each way is done in all. */
    int times() {
        return (warmUp + rounds) * block;
    }

    /** Does both; {@code first} is the number of the first time. */
    Pair run(int first, Work ours, Work bare) throws Exception {
        var oursSeen = new Seen();
        var bareSeen = new Seen();
        for (int round = 0; round < warmUp + rounds; round++) {
            var from = first + round * block;
            block(from, ours, oursSeen, round >= warmUp);
            block(from, bare, bareSeen, round >= warmUp);
        }
        return new Pair(oursSeen.pace(), bareSeen.pace());
    }

    private void block(int from, Work work, Seen seen, boolean counts) throws Exception {
        var nanos = new long[block];
        var next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int time = next.getAndIncrement(); time < block; time = next.getAndIncrement()) {
                var began = System.nanoTime();
                work.run(from + time);
                nanos[time] = System.nanoTime() - began;
            }
            return null;
        };
        var began = System.nanoTime();
        together(worker);
        if (counts) {
            seen.rates.add(block * NANOS_OF_A_SECOND / (System.nanoTime() - began));
            for (var each : nanos) {
                seen.nanos.add(each);
            }
        }
    }

    private void together(Callable<Void> worker) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var done : pool.invokeAll(Collections.nCopies(threads, worker))) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            pool.shutdown();
        }
    }

    private static final class Seen {

        private final List<Double> rates = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();

        private Pace pace() {
            return new Pace(
                    Samples.of(rates),
                    List.copyOf(rates),
                    Samples.milliseconds(
                            nanos.stream().mapToLong(Long::longValue).toArray()));
        }
    }

    /**
     * How fast one way was.
     *
     * @param rate times a second, a sample each block
     * @param milliseconds how long one time took
     */
    record Pace(Samples rate, List<Double> byRound, Samples milliseconds) {}

    /** Both ways. */
    record Pair(Pace ours, Pace bare) {

        /** Our rate as a share of the other's: the middle of all rounds, each compared with its neighbour. */
        double share() {
            var shares = new ArrayList<Double>();
            for (int round = 0; round < ours.byRound().size(); round++) {
                shares.add(ours.byRound().get(round) / bare.byRound().get(round));
            }
            return Samples.of(shares).median();
        }
    }
}
