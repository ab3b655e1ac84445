package org.homeward.shared;

import java.util.ArrayList;
import java.util.List;
import org.homeward.shared.InvalidContentException.FieldProblem;

/** Collects what is wrong with the fields of something that was sent, so that all of it is said at once. */
public final class FieldProblems {

    /** A person reads no more than this. */
    private static final int MOST = 100;

    private final int most;
    private final List<FieldProblem> found = new ArrayList<>();

    private FieldProblems(int most) {
        this.most = most;
    }

    public static FieldProblems none() {
        return new FieldProblems(MOST);
    }

    /** Keeps so many, and leaves out what comes after them. */
    public static FieldProblems atMost(int most) {
        return new FieldProblems(most);
    }

    public void add(String field, String messageKey, Object... arguments) {
        add(new FieldProblem(field, messageKey, List.of(arguments)));
    }

    public void add(FieldProblem problem) {
        if (found.size() < most) {
            found.add(problem);
        }
    }

    public List<FieldProblem> all() {
        return List.copyOf(found);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** Throws {@link InvalidContentException} with all that was found, if anything was. */
    public void refuseIfAny() {
        if (any()) {
            throw InvalidContentException.fields(found);
        }
    }
}
