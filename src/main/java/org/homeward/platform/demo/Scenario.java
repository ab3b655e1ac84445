package org.homeward.platform.demo;

import java.util.List;
import java.util.Map;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;

/**
 * A fictional story: where it takes place, how it ends, and what is answered otherwise than usual on the way.
 *
 * @param exploitation the country of exploitation
 * @param age that the person tells
 * @param end the journey's outcome that must be reached
 * @param intake changed answers with which the case is opened
 * @param answers changed answers by step, the first time, the second time ...; after the last one the usual ones
 * @param withdrawal a consent that the person takes back on the way
 * @param later steps that wait until nothing else is open
 * @param ageAsked the step that would come next when somebody asks how old the person is
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
        @Nullable Withdrawal withdrawal,
        List<String> later,
        @Nullable String ageAsked) {

    private static final int SIBLINGS = 50_000_000;

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
        this(name, host, origin, exploitation, age, end, intake, answers, withdrawal, List.of(), null);
    }

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

    /** What is answered otherwise in this step, told for the nth time, from 0. */
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

    String corridor() {
        return host + "-" + origin;
    }
}
