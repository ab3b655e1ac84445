package org.homeward.platform.demo;

/**
 * How one kind of fault was got over. Seconds count from the moment at which the fault was over, or what failed was started again
 * at once, as what starts services does it: the start of a program is part of them.
 *
 * @param times how often it struck
 * @param slowestFirst until one of the nodes answered a request that needs the database, at the slowest
 * @param slowest until both did, at the slowest
 */
record Recovery(int times, double slowestFirst, double slowest) {

    static Recovery once(double first, double both) {
        return new Recovery(1, first, both);
    }

    Recovery and(Recovery other) {
        return new Recovery(
                times + other.times, Math.max(slowestFirst, other.slowestFirst), Math.max(slowest, other.slowest));
    }
}
