package org.homeward.platform.demo;

/** What fails, how often with {@code -Plong}, and how often in each run. */
enum Fault {
    program(50, 1),
    database(20, 1),
    both(10, 0),
    diskFull(2, 0),
    stalled(2, 0),
    restarted(2, 0);

    private final int often;
    private final int once;

    Fault(int often, int once) {
        this.often = often;
        this.once = once;
    }

    int often() {
        return often;
    }

    int once() {
        return once;
    }
}
