package org.homeward.sop.children;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.engine.steps.OpenStep;

/** Answers with which a child might come over the border without its safeguards. */
final class Mischief {

    /** By step, answers that leave a safeguard out, or that the guardian gives against the child. */
    private static final Map<String, List<Map<String, Object>>> TRICKS = Map.of(
            "userTask_appointGuardian",
            List.of(Map.of("guardianKind", "implicatedRelative"), Map.of("guardianConflict", "yes")),
            "userTask_interviewPerson",
            List.of(Map.of("guardianPresent", "no"), Map.of("guardianName", "")),
            "userTask_explainRights",
            List.of(Map.of("childObjectsToConsents", "yes")),
            "userTask_askConsents",
            List.of(Map.of("childObjectsToReturn", "yes", "guardianAgreesReturn", "agrees")),
            "userTask_prepareBestInterests",
            List.of(Map.of("childView", ""), Map.of("childView", "  "), Map.of("childObjectsToReturn", "yes")),
            "userTask_giveOpinion",
            List.of(Map.of("memberVote", "abstains"), Map.of("memberVote", "no")),
            "userTask_decideBestInterests",
            List.of(Map.of("bestInterestsDecision", ""), Map.of("bestInterestsDecision", "ReturnToAltCare")),
            "userTask_checkDeparture",
            List.of(Map.of("escortName", ""), Map.of("escortName", "  "), Map.of("childObjectsToReturn", "yes")));

    /** Process variables that no form asks for. */
    private static final Map<String, Object> SMUGGLED = Map.of(
            "isChild",
            false,
            "guardianAppointed",
            true,
            "childViewRecorded",
            true,
            "escortNamed",
            true,
            "quorumReached",
            true,
            "bestInterestsDecision",
            "ReturnToFamily");

    private final Random random;

    Mischief(Random random) {
        this.random = random;
    }

    /** The step's answers with a trick that fits the step, or with variables smuggled in. */
    Map<String, Object> on(OpenStep step, Map<String, Object> told) {
        var data = new HashMap<>(told);
        var tricks = TRICKS.getOrDefault(step.key(), List.of());
        if (tricks.isEmpty() || random.nextInt(4) == 0) {
            SMUGGLED.forEach(data::putIfAbsent);
        } else {
            data.putAll(tricks.get(random.nextInt(tricks.size())));
        }
        return data;
    }
}
