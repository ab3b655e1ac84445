package org.homeward.procedures.children;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Holds wherever consents are asked for: a yes needs who gave it and how that was confirmed, and so does a no that ends what was agreed
 * to. None is given for a child against its objection, nor without its guardian’s yes (R19). An earlier version of a form asks less.
 */
public final class ConsentRules {

    /** The guardian's answer. */
    public static final String GUARDIAN = "guardianConsent";

    /** Whether the child objects to any of them. */
    public static final String OBJECTS = "childObjectsToConsents";

    /** The giver of the consent. */
    public static final String GIVER = "consentGiver";

    /** How that was confirmed. */
    public static final String SIGNATURE = "consentSignature";

    /** The guardian's answer about the return. */
    private static final String GUARDIAN_ON_RETURN = "guardianAgreesReturn";

    /** They are records of a yes or a no: nothing depends on what they say. */
    public static final List<String> HOW = List.of(GIVER, SIGNATURE);

    private static final String GIVEN = ConsentValue.Given.name();
    private static final String DECLINED = ConsentValue.Declined.name();
    private static final Set<String> GUARDIANS_YES = Set.of(GIVEN, "agrees");
    private static final Set<String> GUARDIANS_NO = Set.of(DECLINED, "disagrees");

    private ConsentRules() {}

    /** @param asked what each field asks for */
    public static RequirementGroup of(Map<String, AskedConsent> asked) {
        return RequirementGroup.first(child(asked.keySet()), guardian(asked.keySet(), GUARDIAN), how(asked));
    }

    /** The same where the return is asked for: the child's objections there are for the panel, and stop no answer. */
    static RequirementGroup ofReturn(Map<String, AskedConsent> asked) {
        return RequirementGroup.first(guardian(asked.keySet(), GUARDIAN_ON_RETURN), how(asked));
    }

    /** Whether a child objects to what is asked: for the panel that stays known, though the step is refused. */
    public static boolean childObjects(CaseState state, HandedInStep said) {
        return state.child() && said.asks(OBJECTS) && said.is(OBJECTS, "yes");
    }

    /** Where something is declined, that is what the child objects to. */
    private static Requirement child(Set<String> fields) {
        return Requirement.checks("childDoesNotObject", Set.of(OBJECTS), (state, said) -> {
                    if (!state.child() || !said.asks(OBJECTS) || said.is(OBJECTS, "no")) {
                        return List.of();
                    }
                    if (!said.is(OBJECTS, "yes")) {
                        return given(said, fields, "consent.childNotAsked");
                    }
                    return fields.stream().anyMatch(field -> said.is(field, DECLINED))
                            ? List.of()
                            : given(said, fields, "consent.childObjects");
                })
                .keeps("R19");
    }

    private static Requirement guardian(Set<String> fields, String guardian) {
        return Requirement.checks(
                        "guardianAgrees",
                        Set.of(guardian),
                        (state, said) -> state.child() && said.asks(guardian)
                                ? given(said, fields, withoutGuardian(state, said.text(guardian)))
                                : List.of(),
                        CasePart.EVENTS,
                        CasePart.SAFEGUARDS)
                .keeps("R19");
    }

    /** Why nothing is given for the child, as a message key; empty if the guardian agrees. */
    private static String withoutGuardian(CaseState state, @Nullable String says) {
        if (says != null && GUARDIANS_NO.contains(says)) {
            return "children.guardianDeclined";
        }
        // who was appointed for the return has done so; at home the child is with its family or its new carer
        if (state.happened(CaseEvent.handedOver).isEmpty() && !GuardianRules.has(state)) {
            return state.get(CasePart.SAFEGUARDS).guardian() != null
                    ? "children.missing.guardianEnded"
                    : "children.guardianNotNamed";
        }
        return says != null && GUARDIANS_YES.contains(says) ? "" : "children.guardianNotAsked";
    }

    private static Requirement how(Map<String, AskedConsent> asked) {
        return Requirement.checks(
                "howItWasGiven",
                Set.copyOf(HOW),
                (state, said) -> {
                    var missing = HOW.stream()
                            .filter(said::asks)
                            .filter(field -> said.answer(field).isEmpty())
                            .map(field -> Requirement.problem(field, "consent.howMissing"))
                            .toList();
                    return !missing.isEmpty() && counts(state, said, asked) ? missing : List.of();
                },
                CasePart.CONSENTS_BEFORE);
    }

    /** Whether something is given, or something that was given is declined. */
    private static boolean counts(CaseState state, HandedInStep said, Map<String, AskedConsent> asked) {
        if (asked.keySet().stream().anyMatch(field -> said.is(field, GIVEN))) {
            return true;
        }
        var declined = asked.entrySet().stream()
                .filter(field -> said.is(field.getKey(), DECLINED))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return !declined.isEmpty()
                && state.get(CasePart.CONSENTS_BEFORE).stream()
                        .anyMatch(before ->
                                before.value() == ConsentValue.Given && declined.contains(AskedConsent.of(before)));
    }

    /** Each field that says yes, if there is a reason against it. */
    private static List<FieldProblem> given(HandedInStep said, Set<String> fields, String because) {
        return because.isEmpty()
                ? List.of()
                : fields.stream()
                        .filter(field -> said.is(field, GIVEN))
                        .sorted()
                        .map(field -> Requirement.problem(field, because))
                        .toList();
    }
}
