package org.homeward.platform.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Stories;

/**
 * One case on which people answer by chance, one step after the other; what is refused is answered again, in the end as the story
 * has it, without what is refused then.
 */
final class ChanceWalk {

    static final String CIRCLE = "went in a circle";
    static final String STUCK = "was stuck";

    private static final Map<String, Map<String, Object>> WAYS_ON = Map.of(
            "consent.old",
            Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN),
            "approval.dayOver",
            Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.CHANGES_ASKED),
            "approval.dayAfterConsent",
            Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN),
            "departure.",
            Map.of("journeyOnDay", "no"));

    private static final Pattern FIELD = Pattern.compile("field=(\\w+)");
    private static final int STEPS = 90;
    private static final int TRIES = 6;
    private static final int PAUSES = 60;

    private final CaseNumber number;
    private final Wanderer people;
    private final Random random;
    private final Stories story;
    private final DemoStoryPlayer teller;
    private final ChanceWithdrawal withdrawal;
    private int steps;
    private int pauses;

    ChanceWalk(
            CaseNumber number,
            Wanderer people,
            Random random,
            Stories story,
            DemoStoryPlayer teller,
            ChanceWithdrawal withdrawal) {
        this.number = number;
        this.people = people;
        this.random = random;
        this.story = story;
        this.teller = teller;
        this.withdrawal = withdrawal;
    }

    /** Goes on until nothing is open and the journey has ended; returns how it ended. */
    String toTheEnd(SafeJourney journey) {
        var end = goOn(journey);
        while (end.isEmpty()) {
            end = goOn(journey);
        }
        return end.get();
    }

    /** One step further; how it ended, or empty while it goes on. */
    Optional<String> goOn(SafeJourney journey) {
        var next = teller.open(number);
        if (next.isEmpty() && story.ended(number).isPresent()) {
            return story.ended(number);
        }
        if (steps >= STEPS) {
            return Optional.of(story.ended(number).orElse(CIRCLE));
        }
        if (next.isEmpty()) {
            if (pauses++ > PAUSES) {
                return Optional.of(STUCK + " after " + journey.last());
            }
            story.timePasses("P30D");
            return Optional.empty();
        }
        var days = teller.daysAhead(next.get());
        if (days > 0) {
            story.timePasses("P" + days + "D");
            return Optional.empty();
        }
        steps++;
        if (random.nextInt(40) != 0 || !withdrawal.of(number, random)) {
            var refused = answer(next.get(), journey);
            if (!refused.isEmpty()) {
                return Optional.of(STUCK + " in " + next.get().key() + " " + refused);
            }
        }
        teller.open(number);
        journey.look(story);
        return Optional.empty();
    }

    private List<String> answer(OpenStep step, SafeJourney journey) {
        List<String> refused = List.of();
        for (int attempt = 0; attempt <= TRIES + 1; attempt++) {
            Map<String, Object> data = attempt < TRIES ? people.byChance(step, random) : people.told(step);
            if (attempt > TRIES) {
                data.keySet().removeAll(fields(refused));
                data.putAll(waysOn(refused));
            }
            refused = people.refused(step, data);
            if (refused.isEmpty()) {
                journey.answered(step, data);
                return refused;
            }
        }
        return refused;
    }

    /** What the words of a refusal offer instead. */
    private static Map<String, Object> waysOn(List<String> refused) {
        var ways = new HashMap<String, Object>();
        WAYS_ON.forEach((why, answers) -> {
            if (refused.stream().anyMatch(problem -> problem.contains(why))) {
                ways.putAll(answers);
            }
        });
        return ways;
    }

    private static Set<String> fields(List<String> refused) {
        return refused.stream()
                .map(FIELD::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
