package org.homeward.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;

/**
 * A fictional story: its place, its end, and the unusual answers on the way.
 *
 * @param exploitation the country of exploitation
 * @param age that the person tells
 * @param end the journey's outcome that must be reached
 * @param intake changed answers with which the case is opened
 * @param answers changed answers by step, the first time, the second time ...; after the last one the usual ones
 * @param happenings what happens between two steps
 * @param later steps that wait until nothing else is open, the first of them first
 * @param linked somebody who belongs to the person and has an own case, which is told along to its own end
 */
public record Scenario(
        String name,
        String host,
        String origin,
        String exploitation,
        int age,
        String end,
        Map<String, Object> intake,
        Map<String, List<Map<String, Object>>> answers,
        Happenings happenings,
        List<String> later,
        @Nullable Linked linked) {

    private static final int SIBLINGS = 50_000_000;
    private static final int LINKED = 60_000_000;

    /** One in which the steps come in the usual order. */
    public Scenario(
            String name,
            String host,
            String origin,
            String exploitation,
            int age,
            String end,
            Map<String, Object> intake,
            Map<String, List<Map<String, Object>>> answers,
            @Nullable Withdrawal withdrawal) {
        this(
                name,
                host,
                origin,
                exploitation,
                age,
                end,
                intake,
                answers,
                new Happenings(withdrawal, Map.of(), null, false),
                List.of(),
                null);
    }

    /**
     * The events between two steps.
     *
     * @param withdrawal a consent that the person takes back on the way
     * @param opened what somebody opens from the page of the case, by the end of its address, and the step that would come next
     * @param pause a step whose clock a supervisor lets stand still
     * @param lastDays whether each agency does its step on the last day that it has
     */
    public record Happenings(
            @Nullable Withdrawal withdrawal,
            Map<String, String> opened,
            @Nullable Pause pause,
            boolean lastDays) {}

    /**
     * The story goes on when the pause is over.
     *
     * @param before the step that waits
     * @param reason a code of {@link org.homeward.deadlines.PauseReason}
     * @param days how long it waits
     */
    public record Pause(String before, String reason, int days) {}

    /**
     * Somebody of the same family.
     *
     * @param relation what this person is to the first one, a code of {@link PersonRelation}
     * @param together whether the two cross the border together: neither is announced, checked or handed over before the other
     * @param intake changed answers with which the case is opened
     * @param answers changed answers by step, as of the first person
     */
    public record Linked(
            PersonRelation relation,
            int age,
            boolean together,
            String end,
            @Nullable Map<String, Object> intake,
            Map<String, List<Map<String, Object>>> answers) {}

    /**
     * A consent taken back.
     *
     * @param before the step that would come next
     * @param by the step whose doer writes it down; by default the one that asked
     * @param answers what is said otherwise than usual
     */
    public record Withdrawal(
            String before,
            String purpose,
            @Nullable String by,
            @Nullable Map<String, Object> answers) {

        public Withdrawal(String before, String purpose) {
            this(before, purpose, null, null);
        }
    }

    /** The unusual answers in this step, told for the nth time, from 0. */
    Map<String, Object> changes(String step, int time) {
        var changed = answers.getOrDefault(step, List.of());
        return time < changed.size() ? changed.get(time) : Map.of();
    }

    /** Whether the person is a child who came along with somebody who has a case. */
    boolean isAccompanying() {
        return ReturnJourneyProcess.Answer.ACCOMPANYING.equals(intake.get(ReturnJourneyProcess.Variable.WAY_IN));
    }

    /** The grown-up brother or sister with whom the nth person came along. */
    StoryPerson sibling(int person) {
        return new StoryPerson(
                person + SIBLINGS,
                new Scenario(name, host, origin, exploitation, 27, end, Map.of(), Map.of(), null),
                false);
    }

    /** The story of who belongs to the person; empty if it is told of one person only. */
    Optional<Scenario> ofLinked() {
        return Optional.ofNullable(linked)
                .map(other -> new Scenario(
                        name + " (" + other.relation() + ")",
                        host,
                        origin,
                        exploitation,
                        other.age(),
                        other.end(),
                        Objects.requireNonNullElse(other.intake(), Map.of()),
                        other.answers(),
                        null));
    }

    /** The person who belongs to the nth person. */
    static int linkedTo(int person) {
        return person + LINKED;
    }

    String corridor() {
        return host + "-" + origin;
    }
}
