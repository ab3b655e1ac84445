package org.homeward.inbox.web.task;

import java.util.List;
import org.homeward.channel.FocalPoints;
import org.homeward.channel.lines.StepLine;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.sop.insisted.StepRequirementsView;
import org.jspecify.annotations.Nullable;

/**
 * The task page.
 *
 * @param step the step
 * @param opensCase whether the reader's agency takes part in the case
 * @param insists what the program insists on at each such step, whatever the case
 * @param panel who decides together, or null if the step is one desk's
 * @param next what may come after, in sentences
 * @param calls whom to call
 * @param papers whether the reader may attach papers to the case: who only sits on a panel may not
 * @param letter whether the step sends a letter
 */
record TaskView(
        StepLine step,
        boolean opensCase,
        String guidance,
        StepRequirementsView insists,
        Form form,
        @Nullable Seats panel,
        DueBox due,
        List<String> next,
        FocalPoints.Calls calls,
        boolean papers,
        boolean letter,
        Holding holding) {

    /** The panel that decides: how many of its members must sign. */
    record Seats(List<Seat> members, int quorum) {}

    /** A signing member. */
    record Seat(String agency, String function, boolean chair) {}

    /** The due date and why it is this one. */
    record DueBox(
            String main, @Nullable String sub, @Nullable String iso, List<String> why) {}

    /**
     * The form's schema and what is known, both safe inside a script element.
     *
     * @param sections whether it is filled in section by section
     */
    record Form(String schemaJson, String dataJson, boolean sections) {}

    /** The holder: the reader, another, or null for nobody. */
    record Holding(@Nullable String holder, boolean mine, boolean free) {

        static Holding of(OpenStep step, @Nullable String holder, Actor reader) {
            return new Holding(holder, reader.username().equals(step.assignee()), step.assignee() == null);
        }
    }
}
