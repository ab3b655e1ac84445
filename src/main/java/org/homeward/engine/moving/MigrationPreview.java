package org.homeward.engine.moving;

import java.util.List;

/**
 * The effect of moving the running cases of a phase: numbers only, no case.
 *
 * @param running the cases that run in the phase
 * @param canMove those of them that can move as they stand
 * @param steps where they stand: open steps and other places where a process waits
 * @param timers timers of places where cases wait that are gone, new or changed
 * @param messages messages that cases wait for under another name
 * @param dueRules steps whose due rule changes
 * @param elsewhere running cases that are not in the phase now; they come to the new version, or keep it
 * @param otherTables cases that would get the table of deadlines in force, since theirs lacks one that a step needs
 * @param beingChanged cases that are left out, since somebody worked on them at that moment
 * @param goneOn cases that are left out, since they ended or went on while the others were looked at
 */
public record MigrationPreview(
        String phase,
        int running,
        int canMove,
        List<Standing> steps,
        List<TimerChange> timers,
        List<RenamedMessage> messages,
        List<DueChange> dueRules,
        int elsewhere,
        int otherTables,
        int beingChanged,
        int goneOn) {

    public MigrationPreview {
        steps = List.copyOf(steps);
        timers = List.copyOf(timers);
        messages = List.copyOf(messages);
        dueRules = List.copyOf(dueRules);
    }

    MigrationPreview withOthers(int casesElsewhere, int casesWithOtherTables, CasesLeftOutOfPreview leftOut) {
        return new MigrationPreview(
                phase,
                running,
                canMove,
                steps,
                timers,
                messages,
                dueRules,
                casesElsewhere,
                casesWithOtherTables,
                leftOut.count(CasesLeftOutOfPreview.Why.beingChanged),
                leftOut.count(CasesLeftOutOfPreview.Why.goneOn));
    }

    /**
     * Where processes stand.
     *
     * @param running how many processes wait there
     * @param canMove how many of them can move
     * @param obstacles why the others can't
     */
    public record Standing(String process, String element, int running, int canMove, List<Hindered> obstacles) {

        public Standing {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Processes that can't move.
     *
     * @param element what of the model is in the way
     */
    public record Hindered(MigrationObstacle why, String element, int count) {}

    /**
     * A timer that changes for cases that already wait: a removed one never comes, a new one counts from the start of its step, a changed
     * one keeps its date.
     */
    public record TimerChange(String process, String timer, String attachedTo, Kind kind, int count) {

        /** The changes of a timer. */
        public enum Kind {
            gone,
            added,
            changed
        }
    }

    /** A message that waiting cases are reached by under another name. */
    public record RenamedMessage(String process, String element, String before, String after, int count) {}

    /**
     * A step whose due rule changes: its open steps keep their date unless new rules shall reach them too.
     *
     * @param before the due key or the rule, {@code familyTracing}
     * @param count how many steps are open
     */
    public record DueChange(String process, String step, String before, String after, int count) {}
}
