package org.homeward.inbox.web.task;

import java.util.List;
import org.homeward.channel.FocalPoints;
import org.jspecify.annotations.Nullable;

/**
 * The task page.
 *
 * @param panel who decides together, or null if the step is one desk's
 * @param next what may come after, in sentences
 * @param calls whom to call
 * @param papers whether the reader may attach papers to the case: who only sits on a panel may not
 * @param letter whether the step sends a letter
 */
record TaskView(
        Head head,
        List<Stop> stages,
        String guidance,
        Form form,
        @Nullable Seats panel,
        DueBox due,
        List<String> next,
        FocalPoints.Calls calls,
        boolean papers,
        boolean letter,
        Holding holding) {

    /** A stage of the strip. */
    record Stop(String stage, String state, @Nullable String note) {}

    /** The panel that decides: how many of its members must sign. */
    record Seats(List<Seat> members, int quorum) {}

    /** A signing member. */
    record Seat(String agency, String function, boolean chair) {}

    /** The due date and why it is this one. */
    record DueBox(
            String main, @Nullable String sub, @Nullable String iso, List<String> why) {}

    /**
     * The step and its case.
     *
     * @param opensCase whether the reader's agency takes part in the case
     */
    record Head(
            String id,
            String name,
            String number,
            String from,
            String to,
            boolean child,
            boolean unrouted,
            boolean opensCase) {}

    /** The form's schema and what is known, both safe inside a script element. */
    record Form(String schemaJson, String dataJson) {}

    /** Who has it: the reader, another, or null for nobody. */
    record Holding(@Nullable String holder, boolean mine, boolean free) {}
}
