package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
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
                !walk.objects
                        && known.filter(decision -> !RETURNS.contains(decision)).isPresent());
        execution.setVariable(ReturnApprovalProcess.Variable.CHILD_OBJECTS, walk.facts.child() && walk.objects);
        walk.happened("noted", execution, "lookUpBestInterests");
    }

    /**
     * Whether the panel hears the child anew, as it has decided before.
     *
     * @param set what the step's effect set
     */
    static boolean objectsAnew(WalkAnswer answer, Map<String, Object> set) {
        return Boolean.TRUE.equals(set.get(HandoverProcess.Variable.CHILD_OBJECTS))
                || HandoverProcess.Answer.CHILD_OBJECTS.equals(set.get(HandoverProcess.Variable.HANDOVER_STOPPED))
                || switch (answer.step()) {
                    case ReturnWishProcess.Step.COUNSEL_RETURN ->
                        answer.child()
                                && answer.is(ReturnWishProcess.Variable.RETURN_WISH, ReturnWishProcess.Answer.STAY)
                                && isTrue(answer, RepatriationProcess.Variable.REQUEST_SENT);
                    case HomeWarningProcess.Step.HEAR_WARNING ->
                        answer.child()
                                && answer.is(HomeWarningProcess.Variable.WARNING_WISH, ReturnWishProcess.Answer.STAY)
                                && isTrue(answer, HomeWarningProcess.Variable.WARNING_GIVEN);
                    case ReturnWishProcess.Step.ASK_CONSENTS -> objectsInTalk(answer);
                    default -> false;
                };
    }

    /**
     * Whether an objection stands after the answer.
     *
     * @param before whether one stood before
     * @param set what the step's effect set
     */
    static boolean objects(boolean before, WalkAnswer answer, Map<String, Object> set) {
        return switch (answer.step()) {
            case BestInterestsProcess.Step.DECIDE_BEST_INTERESTS -> false;
            case ReturnWishProcess.Step.ASK_CONSENTS -> before || objectsInTalk(answer);
            case BestInterestsProcess.Step.PREPARE_BEST_INTERESTS -> before || answer.is(TO_RETURN, YES);
            case IdentificationProcess.Step.EXPLAIN_RIGHTS ->
                before || answer.child() && answer.is("childObjectsToConsents", YES);
            default -> before || objectsAnew(answer, set);
        };
    }

    /** Whether the child objects to what it is asked to agree to, and the panel didn't hear it just before. */
    static boolean objectsInTalk(WalkAnswer answer) {
        return answer.child()
                && (answer.is(TO_RETURN, YES) || answer.is("childAssents", "no"))
                && !ReturnWishProcess.Outcome.STILL_BEST.equals(
                        answer.variables().get(RepatriationProcess.Variable.WISH_BEFORE));
    }

    private static boolean isTrue(WalkAnswer answer, String variable) {
        return Boolean.TRUE.equals(answer.variables().get(variable));
    }
}
