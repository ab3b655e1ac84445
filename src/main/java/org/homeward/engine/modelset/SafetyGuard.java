package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.expressions.JuelConditionSolver;
import org.homeward.engine.wall.expressions.KnownValue;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** The places that no case may reach while an answer that it needs is another one or isn't there (R1, R3, R19). */
enum SafetyGuard {
    share(
            "shareUnasked",
            "the person has not agreed to the share with the country of origin",
            answer(ReturnWishProcess.Variable.CONSENT_SHARE_WITH_ORIGIN_AGENCY, ReturnWishProcess.Answer.GIVEN),
            Cases.abroad(),
            BorderCrossingElement::leaves),
    fear(
            "fearUnasked",
            "nobody knows whether it is safe to contact home",
            answer(ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN, true),
            Cases.stillHere(),
            BorderCrossingElement::leaves),
    wish(
            "wishMissing",
            "the person doesn't want to return",
            answer(ReturnWishProcess.Variable.RETURN_WISH, "return"),
            Map.of(),
            SafetyGuard::goesHome),
    consent(
            "returnUnagreed",
            "the person has not agreed to the return",
            answer(ReturnWishProcess.Variable.CONSENT_RETURN, ReturnWishProcess.Answer.GIVEN),
            Map.of(),
            SafetyGuard::goesHome),
    risk(
            "riskUnjudged",
            "the return is not found safe",
            answer(ReturnWishProcess.Variable.RISK_DECISION, "go"),
            Map.of(),
            SafetyGuard::goesHome),
    approval(
            "approvalMissing",
            "the return is not approved",
            answer(RepatriationProcess.Variable.APPROVAL_OUTCOME, "approved"),
            Cases.abroad(),
            SafetyGuard::goesHome),
    lastWish(
            "lastWishMissing",
            "the person was not asked once more before departure",
            answer(HandoverProcess.Variable.STILL_WANTS_RETURN, "yes"),
            Map.of(),
            SafetyGuard::goesHome),
    objection(
            "objectionPassed",
            "the child objects",
            Map.of(HandoverProcess.Variable.CHILD_OBJECTS, KnownValue.is(true)),
            Map.of(ReturnJourneyProcess.Variable.IS_CHILD, KnownValue.is(true)),
            SafetyGuard::goesHome),
    bestInterests(
            "bestInterestsMissing",
            "return is not found best for the child",
            answer(
                    RepatriationProcess.Variable.BEST_INTERESTS_DECISION,
                    DomesticReturnProcess.Answer.RETURN_TO_FAMILY,
                    DomesticReturnProcess.Answer.RETURN_TO_ALT_CARE),
            Map.of(ReturnJourneyProcess.Variable.IS_CHILD, KnownValue.is(true)),
            SafetyGuard::goesHome),
    stay(
            "stayUndecided",
            "nobody decided what is best for a child that stays",
            Map.of(),
            Map.of(
                    ReturnJourneyProcess.Variable.IS_CHILD,
                    KnownValue.is(true),
                    ProtectionProcess.Variable.STAY_DECIDED,
                    KnownValue.isNot(true)),
            (process, element) -> isStep(element, ProtectionProcess.Step.AGREE_STAY)),
    family(
            "familyUnasked",
            "the person has not agreed to contact with the family",
            answer(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT, ReturnWishProcess.Answer.GIVEN),
            Map.of(),
            (process, element) -> isStep(element, FamilyTracingProcess.Step.ASSESS_FAMILY)),
    interview(
            "interviewUnasked",
            "the person has not agreed to the interview",
            answer(IdentificationProcess.Variable.CONSENT_INTERVIEW, ReturnWishProcess.Answer.GIVEN),
            Map.of(),
            (process, element) -> isStep(element, IdentificationProcess.Step.INTERVIEW_PERSON)),
    guardian(
            "guardianMissing",
            "a child has no guardian yet",
            Map.of(),
            Map.of(
                    ReturnJourneyProcess.Variable.IS_CHILD,
                    KnownValue.is(true),
                    ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED,
                    KnownValue.isNot(true)),
            (process, element) -> isStep(element, IdentificationProcess.Step.INTERVIEW_PERSON)),
    approved(
            "approvalUndecided",
            "nobody approved the return",
            Map.of(
                    ReturnApprovalProcess.Variable.HOST_DECISION, KnownValue.isNot("approved"),
                    ReturnApprovalProcess.Variable.RETURN_DECISION, KnownValue.isNot("approved")),
            Map.of(),
            (process, element) -> BorderCrossingElement.endsAs(element, "approved"));

    private final String code;
    private final String without;
    private final Map<String, KnownValue> answers;
    private final Map<String, KnownValue> cases;
    private final Target target;

    SafetyGuard(
            String code,
            String without,
            Map<String, KnownValue> answers,
            Map<String, KnownValue> cases,
            Target target) {
        this.code = code;
        this.without = without;
        this.answers = Map.copyOf(answers);
        this.cases = Map.copyOf(cases);
        this.target = target;
    }

    /** The problem to tell if a case may come to it all the same. */
    ProblemText said() {
        return ProblemText.of(code, "a way leads here on which " + without);
    }

    /** The variable that means from then on that all is well, whoever sets it; empty if there is none. */
    String settledBy() {
        return switch (this) {
            case guardian -> ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED;
            case stay -> RepatriationProcess.Variable.BEST_INTERESTS_DECISION;
            default -> "";
        };
    }

    /** The variables that hold the answers. */
    Set<String> asked() {
        return answers.keySet();
    }

    /** All variables that it goes by. */
    Set<String> reads() {
        return Stream.of(answers.keySet(), cases.keySet()).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** In the cases that it is about, whatever was answered. */
    JuelConditionSolver before() {
        return new JuelConditionSolver(cases);
    }

    /** In the cases that it is about, the answer being another one. */
    JuelConditionSolver refused() {
        var all = new HashMap<>(cases);
        all.putAll(answers);
        return new JuelConditionSolver(all);
    }

    /** Whether it stands before this. */
    boolean isBefore(ProcessModel process, XmlElement element) {
        return target.is(process, element);
    }

    private static Map<String, KnownValue> answer(String variable, Object... good) {
        return Map.of(variable, KnownValue.isNot(good));
    }

    private static boolean goesHome(ProcessModel process, XmlElement element) {
        return isStep(element, HandoverProcess.Step.HAND_OVER)
                || isStep(element, DomesticReturnProcess.Step.BRING_HOME);
    }

    private static boolean isStep(XmlElement element, String key) {
        return element.is("bpmn:userTask")
                && element.attribute("id").filter(key::equals).isPresent();
    }

    private interface Target {
        boolean is(ProcessModel process, XmlElement element);
    }

    /** The cases that a guard is about. */
    private static final class Cases {

        /** Nothing has gone to the country of origin, and the person is not there. */
        static Map<String, KnownValue> stillHere() {
            return Map.of(
                    RepatriationProcess.Variable.REQUEST_SENT, KnownValue.isNot(true),
                    ReturnJourneyProcess.Variable.RETURN_OUTCOME,
                            KnownValue.isNot(ReturnJourneyProcess.Answer.HANDED_OVER),
                    ReturnJourneyProcess.Variable.NEXT_PART,
                            KnownValue.isNot(ReturnJourneyProcess.Answer.SUPPORT_AT_HOME),
                    RepatriationProcess.Variable.ACTING_SIDE, KnownValue.is("destination"));
        }

        static Map<String, KnownValue> abroad() {
            var all = new HashMap<>(stillHere());
            all.put(ReturnJourneyProcess.Variable.SAME_COUNTRY, KnownValue.isNot(true));
            return all;
        }
    }
}
