package org.homeward.procedures.children;

import java.util.Set;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.IdentificationProcess;

/**
 * A guardian is never an implicated relative, the investigating officer or the head of the shelter; if the child objects, another
 * one is looked for (R19).
 */
final class AppointGuardianStep {

    private static final String KIND = "guardianKind";
    private static final String CONFLICT = "guardianConflict";
    private static final String UNTIL = "guardianUntil";
    private static final String OBJECTS = "childObjectsToGuardian";
    private static final String REFUSED = "children.guardianConflict";
    private static final Set<String> CONFLICTED = Set.of("implicatedRelative", "investigatingOfficer", "shelterHead");

    static final StepRules RULES = StepRules.of(
                    IdentificationProcess.Step.APPOINT_GUARDIAN,
                    IdentificationProcess.KEY,
                    AccompanyingProcess.KEY,
                    AgeSettlementProcess.KEY)
            .asks(UNTIL, OBJECTS)
            .freely(UNTIL)
            .form(new FormRules()
                    // where the step comes back, the child objected to who was named before: nobody takes that name
                    // over by mistake
                    .anew(
                            "guardianName",
                            "guardianKind",
                            "guardianConflict",
                            "guardianPhone",
                            "guardianLanguage",
                            "guardianAppointedOn",
                            "guardianUntil",
                            "guardianAppointedBy",
                            "childHeardOnGuardian",
                            "childObjectsToGuardian",
                            "childViewOfGuardian"))
            .sets(IdentificationProcess.Variable.GUARDIAN_APPOINTED)
            .insists(
                    Requirement.refuses("guardianIsNotInvolved", KIND, REFUSED, (state, said) -> said.answer(KIND)
                                    .filter(CONFLICTED::contains)
                                    .isPresent())
                            .keeps("R19"),
                    Requirement.refuses(
                                    "guardianHasNoConflict",
                                    CONFLICT,
                                    REFUSED,
                                    (state, said) -> said.is(CONFLICT, "yes"))
                            .keeps("R19"))
            .setsOff(Effect.Guardian.class)
            .then(AppointGuardianStep::follows);

    private AppointGuardianStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var accepted = !said.is(OBJECTS, "yes");
        var appointed = accepted
                ? Effects.of(new Effect.Guardian(said.at(), said.day(UNTIL).orElse(null)))
                : Effects.NONE;
        return appointed.andSet(IdentificationProcess.Variable.GUARDIAN_APPOINTED, accepted);
    }
}
