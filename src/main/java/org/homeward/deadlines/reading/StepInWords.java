package org.homeward.deadlines.reading;

/**
 * An element of a process in words.
 *
 * @param id the element's id in the model
 * @param role who does it, {@code Case manager}; empty for what is no agency's step
 * @param who the role with its side, {@code Case manager, host country}; for what is no agency's step, what happens there
 * @param guidance what to do and why; empty if the model says nothing
 * @param form the id of its form, empty if it has none
 * @param calls the process that it calls, empty if none
 */
public record StepInWords(
        String id,
        Kind kind,
        String name,
        String role,
        String who,
        DueDateInWords due,
        String guidance,
        String form,
        String calls) {

    /** The kinds of elements, as a process owner sees them. */
    public enum Kind {
        /** An agency does it. */
        step,
        /** A process of its own. */
        part,
        /** The system does it. */
        automatic,
        /** A message or a date is waited for. */
        wait,
        /** The way divides or joins. */
        choice
    }

    /** Whether it is one of those that a list of steps shows. */
    public boolean isListed() {
        return kind != Kind.choice && !name.isEmpty();
    }
}
