package org.homeward.engine.wall;

/** A file that can't be parsed, or that the wall doesn't want to parse any further. */
public final class Unreadable extends Exception {

    private final transient Problem problem;

    Unreadable(String element, String reason) {
        super(reason);
        this.problem = new Problem(element, reason);
    }

    static Unreadable inLine(int line, String reason) {
        return new Unreadable("line " + Math.max(line, 1), reason);
    }

    public Problem problem() {
        return problem;
    }
}
