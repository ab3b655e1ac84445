package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.homeward.procedures.Safeguard;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands in for what looks up whether it was found best that a child stays, and whether the child has objected since. */
@Component
final class WalkBestInterests {

    private static final Set<Object> RETURNS =
            Set.of(RepatriationProcess.Answer.RETURN_TO_FAMILY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE);

    private static final String TO_RETURN = "childObjectsToReturn";
    private static final String YES = "yes";

    private final CurrentWalk current;

    WalkBestInterests(CurrentWalk current) {
        this.current = current;
    }

    /** What the walk's processes know of it, and what its answers said. */
    void lookUp(DelegateExecution execution) {
        var walk = current.get();
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        var instances = runtime.createProcessInstanceQuery().tenantIdIn(walk.id.value()).list().stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        var known = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(RepatriationProcess.Variable.BEST_INTERESTS_DECISION)
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .filter(Objects::nonNull)
                .findFirst();
        execution.setVariable(
                ProtectionProcess.Variable.STAY_DECIDED,
                !walk.safeguard.objectsSince()
                        && known.filter(decision -> !RETURNS.contains(decision)).isPresent());
        execution.setVariable(ReturnApprovalProcess.Variable.CHILD_OBJECTS, walk.facts.child() && walk.safeguard.objectsSince());
        walk.happened("noted", execution, "lookUpBestInterests");
    }

    /** What the child has of the safeguards after an answer to a step that isn't declared. */
    static Safeguard after(Safeguard before, WalkAnswer answer, Instant now) {
        return switch (answer.step()) {
            case BestInterestsProcess.Step.DECIDE_BEST_INTERESTS -> decided(before, answer, now);
            case ReturnWishProcess.Step.ASK_CONSENTS -> objectsInTalk(answer) ? objects(before, now) : before;
            case BestInterestsProcess.Step.PREPARE_BEST_INTERESTS ->
                answer.is(TO_RETURN, YES) ? objects(before, now) : before;
            case IdentificationProcess.Step.EXPLAIN_RIGHTS ->
                answer.child() && answer.is("childObjectsToConsents", YES) ? objects(before, now) : before;
            default -> before;
        };
    }

    /** The child objects, whatever the panel has decided and on whichever day it said so. */
    static Safeguard objects(Safeguard before, Instant at) {
        var decided = before.bestInterestsAt();
        var since = decided == null || at.isAfter(decided) ? at : decided.plusNanos(1_000);
        return with(before, since, before.bestInterests(), decided);
    }

    /** The panel decided, knowing what the child objected to so far. */
    private static Safeguard decided(Safeguard before, WalkAnswer answer, Instant now) {
        var objection = before.objection();
        var at = objection == null || now.isAfter(objection) ? now : objection;
        var decision = answer.text(RepatriationProcess.Variable.BEST_INTERESTS_DECISION);
        return with(before, objection, decision == null ? before.bestInterests() : decision, at);
    }

    private static Safeguard with(
            Safeguard was, @Nullable Instant objection, @Nullable String decision, @Nullable Instant decided) {
        return new Safeguard(
                was.guardian(),
                was.guardianUntil(),
                was.interview(),
                was.childView(),
                objection,
                decision,
                decided,
                was.escort());
    }

    /** Whether the child objects to what it is asked to agree to, and the panel didn't hear it just before. */
    static boolean objectsInTalk(WalkAnswer answer) {
        return answer.child()
                && (answer.is(TO_RETURN, YES) || answer.is("childAssents", "no"))
                && !ReturnWishProcess.Outcome.STILL_BEST.equals(
                        answer.variables().get(RepatriationProcess.Variable.WISH_BEFORE));
    }
}
