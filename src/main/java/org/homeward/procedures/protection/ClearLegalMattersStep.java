package org.homeward.procedures.protection;

import org.homeward.procedures.Effect;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.DocumentExpiryRules;
import org.homeward.shared.procedures.ProtectionProcess;

/**
 * A charge or a conviction opens legal aid and a request not to punish, and takes nothing from the person (R16): nothing is
 * cleared before both were offered, nor while a removal order runs or a hold is ordered (R17). Documents that end are watched.
 */
final class ClearLegalMattersStep {

    private static final String CLEARED = ProtectionProcess.Variable.LEGAL_CLEARED;
    private static final String CHARGE = "chargeStatus";
    private static final String LAWYER = "lawyer";
    private static final String NOT_PUNISHED = "nonPunishmentAsked";
    private static final String REMOVAL = "removalOrder";
    private static final String WITNESS = "witnessStatus";

    static final StepRules RULES = StepRules.of(
                    ProtectionProcess.Step.CLEAR_LEGAL_MATTERS, "protection", "legalMatters")
            .asks(CLEARED, CHARGE, LAWYER, NOT_PUNISHED, REMOVAL, WITNESS)
            .hears(DocumentExpiryRules.FIELDS)
            .freely(LAWYER)
            .insists(
                    "mattersCleared",
                    (state, said) -> said.is(CLEARED, "yes"),
                    RequirementGroup.each(
                            Requirement.refuses(
                                            "lawyerForCharged",
                                            LAWYER,
                                            "legal.open.lawyer",
                                            (state, said) -> isCharged(said)
                                                    && said.answer(LAWYER).isEmpty())
                                    .keeps("R16"),
                            Requirement.refuses(
                                            "nonPunishmentAsked",
                                            NOT_PUNISHED,
                                            "legal.open.nonPunishment",
                                            (state, said) -> isCharged(said) && !said.is(NOT_PUNISHED, "yes"))
                                    .keeps("R16"),
                            Requirement.refuses(
                                            "noRemovalRuns",
                                            REMOVAL,
                                            "legal.open.removalOrder",
                                            (state, said) -> said.is(REMOVAL, "running"))
                                    .keeps("R17"),
                            Requirement.refuses(
                                            "noWitnessHold",
                                            WITNESS,
                                            "legal.open.hold",
                                            (state, said) -> said.is(WITNESS, "ordered"))
                                    .keeps("R17")))
            .setsOff(Effect.PaperEnds.class)
            .then(DocumentExpiryRules::known);

    private ClearLegalMattersStep() {}

    private static boolean isCharged(HandedInStep said) {
        return said.is(CHARGE, "pending") || said.is(CHARGE, "convicted");
    }
}
