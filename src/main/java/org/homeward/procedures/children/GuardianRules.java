package org.homeward.procedures.children;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Safeguard;
import org.homeward.shared.procedures.IdentificationProcess;

/** Whether a child has a guardian, and whether somebody is about to look for one (R19). */
public final class GuardianRules {

    /** While one of them is open, a guardian is asked for already, or the identification itself does it before the interview. */
    private static final Set<String> BEFORE_GUARDIAN = Set.of(
            IdentificationProcess.Step.SCREEN_PERSON,
            IdentificationProcess.Step.SECURE_SAFETY,
            IdentificationProcess.Step.PLACE_TEMPORARILY,
            IdentificationProcess.Step.APPOINT_GUARDIAN);

    private GuardianRules() {}

    /** Whether somebody is the child's guardian today, in the country where the child is before the return. */
    public static boolean has(CaseState state) {
        return state.get(CasePart.SAFEGUARDS).hasGuardian(state.todayInHost());
    }

    /** Whether nobody is the guardian now, and no step asks for one, or will before the interview. */
    public static boolean lacks(CaseState state) {
        return lacks(state.get(CasePart.SAFEGUARDS), state.todayInHost(), () -> state.get(CasePart.OPEN_STEPS).stream()
                .map(CasePart.Open::key));
    }

    /**
     * As {@link #lacks(CaseState)}.
     *
     * @param open the keys of the case's open steps
     */
    public static boolean lacks(Safeguard known, LocalDate today, Supplier<Stream<String>> open) {
        return !known.hasGuardian(today) && open.get().noneMatch(BEFORE_GUARDIAN::contains);
    }
}
