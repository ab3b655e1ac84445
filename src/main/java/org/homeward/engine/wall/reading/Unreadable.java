package org.homeward.engine.wall.reading;

/** A file that can't be parsed, or that the wall doesn't want to parse any further. */
public final class Unreadable extends Exception {

    private final transient RefusalReason problem;

    Unreadable(String element, Sentence said) {
        super(said.english());
        this.problem = new RefusalReason(element, said);
    }

    static Unreadable inLine(int line, String code, String english) {
        return inLine(line, Sentence.of(code, english));
    }

    static Unreadable inLine(int line, Sentence said) {
        return new Unreadable("line " + Math.max(line, 1), said);
    }

    public RefusalReason problem() {
        return problem;
    }
}
