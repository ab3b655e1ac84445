package org.homeward.procedures.conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.procedures.Safeguard;
import org.homeward.shared.procedures.AgeSettlementProcess;

/**
 * The safeguards that a child's case must have. An adult's case needs none of them, but an answer to the question of age, if a step asks it
 * (R20), and the own answers of a person who has come of age.
 */
public final class ChildSafetyRules {

    private static final String GUARDIAN_PRESENT = "guardianPresent";

    private ChildSafetyRules() {}

    /**
     * Before a return is agreed the child has each safeguard and was interviewed beside the guardian (R19). A person who isn't a child any
     * more has answered (R20).
     */
    public static RequirementGroup forApproval(String field) {
        return RequirementGroup.first(
                safeguards("safeguardsForApproval", field, Safeguard::missingForApproval),
                interviewedBesideGuardian(field),
                ageSettled(field),
                askedAt18(field));
    }

    /** As {@link #forApproval}, with an escort who has a name: before the child travels. */
    public static RequirementGroup forTravel(String field) {
        return RequirementGroup.first(
                safeguards("safeguardsForTravel", field, Safeguard::missingForTravel),
                interviewedBesideGuardian(field),
                ageSettled(field),
                askedAt18(field));
    }

    /**
     * An interview without the guardian is held again. A version of the models that goes on without that doesn't bring the child over
     * the border (R19). An interview held while the person was taken for an adult didn't need a guardian, and doesn't count as the child's.
     */
    private static Requirement interviewedBesideGuardian(String field) {
        return Requirement.refuses(
                        "interviewedBesideGuardian",
                        field,
                        "children.missing.interview",
                        (state, said) -> state.child()
                                && state.get(CasePart.SAFEGUARDS).interview() == null
                                && state.newest(GUARDIAN_PRESENT)
                                        .filter("no"::equals)
                                        .isPresent(),
                        CasePart.SAFEGUARDS,
                        CasePart.newest(GUARDIAN_PRESENT))
                .keeps("R19");
    }

    /** Nobody leaves while it is open whether an adult's case is that of a child (R20). */
    public static Requirement ageSettled(String field) {
        return Requirement.refuses(
                        "ageIsSettled",
                        field,
                        "children.missing.ageSettled",
                        (state, said) -> !state.child() && state.isOpen(AgeSettlementProcess.Step.SETTLE_AGE),
                        CasePart.OPEN_STEPS)
                .keeps("R20");
    }

    /** A person who was a child when the return was agreed says yes or no to it once more (R20). */
    private static Requirement askedAt18(String field) {
        return Requirement.refuses(
                        "askedAt18",
                        field,
                        "children.missing.askedAt18",
                        (state, said) -> !state.child() && state.isToAsk(Purpose.Return),
                        CasePart.CONSENTS)
                .keeps("R20");
    }

    /** Whether the person is a child for whom no panel has decided yet: it turned out while the return was under way. */
    public static boolean lacksDecision(CaseState state) {
        return state.child() && state.get(CasePart.SAFEGUARDS).bestInterests() == null;
    }

    /** Whether the person is a child for whom the panel has to decide, or to decide anew since the child has objected. */
    public static boolean awaitsPanel(CaseState state) {
        return state.child() && state.get(CasePart.SAFEGUARDS).undecided();
    }

    /** Whether the child has objected since its return was agreed to. */
    public static boolean objectsUnheard(CaseState state) {
        return state.child() && objectsUnheard(state.get(CasePart.SAFEGUARDS), state::consents);
    }

    /**
     * The same of a child whose case isn't at hand as a whole.
     *
     * @param standing the consents that stand now, asked only if the child has objected
     */
    public static boolean objectsUnheard(Safeguard known, Supplier<Stream<Consent>> standing) {
        var objection = known.objection();
        return objection != null
                && known.objectsSince()
                && standing.get()
                        .filter(consent -> consent.purpose() == Purpose.Return)
                        .noneMatch(consent -> consent.at().isAfter(objection));
    }

    private static Requirement safeguards(
            String name, String field, BiFunction<Safeguard, LocalDate, List<String>> missing) {
        return Requirement.checks(
                        name,
                        Set.of(field),
                        (state, said) -> !state.child()
                                ? List.of()
                                : missing.apply(state.get(CasePart.SAFEGUARDS), state.todayInHost()).stream()
                                        .map(key -> Requirement.problem(field, key))
                                        .toList(),
                        CasePart.SAFEGUARDS)
                .keeps("R19");
    }
}
