package org.homeward.engine.wall.reading;

/** A file that can't be parsed, or that the wall doesn't want to parse any further. */
public final class UnreadableFile extends Exception {

    private final transient RefusalReason problem;

    UnreadableFile(String element, ProblemText said) {
        super(said.english());
        this.problem = new RefusalReason(element, said);
    }

    static UnreadableFile inLine(int line, String code, String english) {
        return inLine(line, ProblemText.of(code, english));
    }

    static UnreadableFile inLine(int line, ProblemText said) {
        return new UnreadableFile("line " + Math.max(line, 1), said);
    }

    public RefusalReason problem() {
        return problem;
    }
}
