package org.homeward.sop.children;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** Answers with which a child might come over the border without its safeguards. */
final class Mischief {

    /** By step, answers that leave a safeguard out, or that the guardian gives against the child. */
    private static final Map<String, List<Map<String, Object>>> TRICKS = Map.of(
            IdentificationProcess.Step.APPOINT_GUARDIAN,
            List.of(Map.of("guardianKind", "implicatedRelative"), Map.of("guardianConflict", "yes")),
            IdentificationProcess.Step.INTERVIEW_PERSON,
            List.of(Map.of("guardianPresent", "no"), Map.of("guardianName", "")),
            IdentificationProcess.Step.EXPLAIN_RIGHTS,
            List.of(Map.of("childObjectsToConsents", "yes")),
            ReturnWishProcess.Step.ASK_CONSENTS,
            List.of(Map.of("childObjectsToReturn", "yes", "guardianAgreesReturn", "agrees")),
            BestInterestsProcess.Step.PREPARE_BEST_INTERESTS,
            List.of(Map.of("childView", ""), Map.of("childView", "  "), Map.of("childObjectsToReturn", "yes")),
            PanelDecisionProcess.Step.GIVE_OPINION,
            List.of(Map.of("memberVote", "abstains"), Map.of("memberVote", "no")),
            BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
            List.of(
                    Map.of(RepatriationProcess.Variable.BEST_INTERESTS_DECISION, ""),
                    Map.of(
                            RepatriationProcess.Variable.BEST_INTERESTS_DECISION,
                            RepatriationProcess.Answer.RETURN_TO_ALT_CARE)),
            HandoverProcess.Step.CHECK_DEPARTURE,
            List.of(Map.of("escortName", ""), Map.of("escortName", "  "), Map.of("childObjectsToReturn", "yes")));

    /** Process variables that no form asks for. */
    private static final Map<String, Object> SMUGGLED = Map.of(
            ReturnJourneyProcess.Variable.IS_CHILD,
            false,
            IdentificationProcess.Variable.GUARDIAN_APPOINTED,
            true,
            RepatriationProcess.Variable.CHILD_VIEW_RECORDED,
            true,
            "escortNamed",
            true,
            PanelDecisionProcess.Variable.QUORUM_REACHED,
            true,
            RepatriationProcess.Variable.BEST_INTERESTS_DECISION,
            RepatriationProcess.Answer.RETURN_TO_FAMILY);

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
