package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;

/** The variables of a walk's process at its beginning: those that its caller would hand in. */
final class StartVariables {

    private static final Pattern TEXT = Pattern.compile("[$#]\\{'([A-Za-z]+)'}");
    private static final Pattern TRUTH = Pattern.compile("[$#]\\{(true|false)}");
    private static final String CONSENT = "consent";

    private StartVariables() {}

    /** The variables of every process of a case. */
    static Map<String, Object> ofCase(WalkFacts facts) {
        return Map.of(
                ReturnJourneyProcess.Variable.IS_CHILD, facts.child(),
                ReturnJourneyProcess.Variable.HOST_COUNTRY,
                        facts.corridor().host().value(),
                ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
                        facts.corridor().origin().value(),
                ReturnJourneyProcess.Variable.SAME_COUNTRY, facts.corridor().sameCountry());
    }

    /**
     * As the case's intake or the first call in the files would hand it in; consents are given.
     *
     * @param known what the answers to earlier steps brought: it goes before whatever is assumed
     */
    static Map<String, Object> of(WalkFacts facts, Iterable<DeployedPhase> phases, Map<String, Object> known) {
        var all = new HashMap<String, Object>();
        all.put(ReturnJourneyProcess.Variable.WAY_IN, "detected");
        all.put(ReturnJourneyProcess.Variable.DETECTED_AT, facts.begins().toString());
        all.put(ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED, false);
        all.put(ReturnJourneyProcess.Variable.REPORT_LIMIT, null);
        for (var phase : phases) {
            phase.models().stream()
                    .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
                    .filter(call -> facts.process().equals(call.getCalledElement()))
                    .forEach(call -> handedIn(call, facts, known, all));
        }
        all.putAll(known);
        all.putAll(ofCase(facts));
        return all;
    }

    /** The day on which the return is planned where the process begins with one; null for all others. */
    static @Nullable String assumedDay(WalkFacts facts, Iterable<DeployedPhase> phases) {
        var assumed = of(facts, phases, new HashMap<>());
        var day = assumed.getOrDefault(
                RepatriationProcess.Variable.PLANNED_HANDOVER,
                assumed.get(RepatriationProcess.Variable.PROPOSED_RETURN_DATE));
        return day == null ? null : day.toString();
    }

    private static void handedIn(
            CallActivity call, WalkFacts facts, Map<String, Object> known, Map<String, Object> all) {
        for (var elements : call.getChildElementsByType(ExtensionElements.class)) {
            for (var in : elements.getChildElementsByType(CamundaIn.class)) {
                if (in.getCamundaTarget() != null) {
                    all.putIfAbsent(
                            in.getCamundaTarget(),
                            known.containsKey(in.getCamundaSource())
                                    ? known.get(in.getCamundaSource())
                                    : value(in, facts));
                }
            }
        }
    }

    private static @Nullable Object value(CamundaIn in, WalkFacts facts) {
        var expression = in.getCamundaSourceExpression();
        if (expression != null) {
            var text = TEXT.matcher(expression);
            var truth = TRUTH.matcher(expression);
            return text.matches() ? text.group(1) : truth.matches() ? Boolean.valueOf(truth.group(1)) : null;
        }
        return switch (in.getCamundaTarget()) {
            case RepatriationProcess.Variable.RISK_LEVEL -> "low";
            case RepatriationProcess.Variable.PLANNED_HANDOVER, RepatriationProcess.Variable.PROPOSED_RETURN_DATE ->
                facts.begins().plus(java.time.Duration.ofDays(14)).toString().substring(0, 10);
            case OriginResponseProcess.Variable.REQUEST_DELIVERED_AT ->
                facts.begins().toString();
            default -> in.getCamundaTarget().startsWith(CONSENT) ? IdentificationProcess.Answer.GIVEN : null;
        };
    }
}
