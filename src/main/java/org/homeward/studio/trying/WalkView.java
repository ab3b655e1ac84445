package org.homeward.studio.trying;

import java.util.List;
import org.homeward.shared.FieldMessage;
import org.homeward.sop.insisted.StepRequirementsView;
import org.jspecify.annotations.Nullable;

/**
 * A walk as its page shows it.
 *
 * @param open the steps that wait
 * @param step the one that is looked at, null if none is
 * @param before with what the walk can begin anew, null once something was done in it
 * @param time what time would bring next, null if nothing waits for it
 * @param happened what happened, the latest first
 * @param stopped why the walk couldn't go on, null if it could
 */
record WalkView(
        String draft,
        String walk,
        Case facts,
        List<StepLine> open,
        @Nullable StepForm step,
        @Nullable Before before,
        @Nullable String time,
        List<Line> happened,
        boolean over,
        @Nullable String stopped,
        List<FieldMessage> problems) {

    /** The fictional case, in words. */
    record Case(boolean child, String host, String origin, String now) {}

    /** An open step: what, at whose desk, by when. */
    record StepLine(String id, String name, String who, String due, boolean chosen) {}

    /**
     * With what the walk can begin anew.
     *
     * @param parts the steps of the other processes
     * @param messages with which the process begins
     */
    record Before(List<Part> parts, List<TrialWords.Choice> messages) {}

    /** A process and its steps. */
    record Part(String name, List<TrialWords.Choice> steps) {}

    /**
     * The step that is looked at, with its form; or what stands before the walk.
     *
     * @param address where its answers go, below the walk's own address
     * @param before whether it stands before the walk
     * @param insists what the program insists on, as its task page shows it
     * @param schemaJson safe inside a script element, as {@code dataJson}
     */
    record StepForm(
            String address,
            boolean before,
            String name,
            String who,
            String due,
            String guidance,
            StepRequirementsView insists,
            String schemaJson,
            String dataJson) {}

    /** Something that happened, with its day in the walk's own time. */
    record Line(String at, String text) {}
}
