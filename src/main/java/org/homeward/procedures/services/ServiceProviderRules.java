package org.homeward.procedures.services;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;

/**
 * The agencies that are asked for a service: those to which the directory gives it, none that is a blocked contact of the case (R6), nor
 * one that the person excluded from data for services.
 */
public final class ServiceProviderRules {

    /** To whom the person lets nothing go for services. */
    static final CasePart<Set<AgencyCode>> LEFT_OUT = CasePart.leftOut(Purpose.Services);

    /** The parts of the case that it reads. */
    public static final Set<CasePart<?>> READS = Set.of(CasePart.BARRED, LEFT_OUT);

    private ServiceProviderRules() {}

    /** The agency whose turn it is; empty if nobody gives the service. */
    public static Optional<AgencyCode> next(CaseState state, Referral referral) {
        var leftOut = state.get(LEFT_OUT);
        return referral.next(holders(state, referral).stream()
                .filter(agency -> !leftOut.contains(agency))
                .toList());
    }

    /** Whether agencies give the service and the person lets it go to none of them. */
    public static boolean areLeftOut(CaseState state, Referral referral) {
        var all = holders(state, referral);
        return !all.isEmpty() && state.get(LEFT_OUT).containsAll(all);
    }

    private static List<AgencyCode> holders(CaseState state, Referral referral) {
        var barred = state.get(CasePart.BARRED);
        return state.world().holders(new SideRole(referral.side(), referral.role())).stream()
                .filter(agency -> !barred.contains(agency))
                .toList();
    }
}
