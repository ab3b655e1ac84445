package org.homeward.platform.demo;

/** What fails, how often with {@code -Plong}, and how often in each run. */
enum Fault {
    program(50, 1),
    database(20, 1),
    both(10, 0),
    diskFull(3, 0),
    stalled(3, 0),
    restarted(3, 0),
    mailHangs(3, 1);

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
