package org.homeward.procedures.services;

import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Referral;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.Decision;

/** The requirements for each service, asked for by a step or on the case's page. */
final class ServiceRules {

    /** The number of the referral within the case: all that a process knows of it. */
    static final String REFERRAL = "referral";

    private ServiceRules() {}

    /** The consent by which a side's services receive the needs; answers abroad neither open nor close anything at home. */
    static AskedConsent consent(String side) {
        return side.equals(SideRole.ORIGIN) ? AskedConsent.SERVICES_AT_HOME : AskedConsent.SERVICES;
    }

    static boolean agreed(CaseState state, String side) {
        return state.answer(consent(side)) == ConsentValue.Given;
    }

    /** The agency to ask, and the due date of the answer, as the table of services says; empty if nobody gives it. */
    static Optional<PlannedService> planned(CaseState state, AgencyCode by, Wanted wanted) {
        return state
                .world()
                .rows(
                        Decision.SERVICE_ROUTING,
                        Map.of(
                                "service", wanted.service(),
                                "country", by.country().value(),
                                "urgency", wanted.urgency()))
                .stream()
                .findFirst()
                .map(row -> new PlannedService(
                        wanted.side(),
                        wanted.service(),
                        wanted.urgency(),
                        String.valueOf(row.outputs().get("role")),
                        String.valueOf(row.outputs().get("deadlineKey")),
                        wanted.note()));
    }

    /** The referral that the step is about. */
    static Referral running(CaseState state) {
        var id = state.known(REFERRAL)
                .map(Number.class::cast)
                .orElseThrow(() -> new IllegalStateException("The process doesn't say which referral it is about"));
        return state.get(CasePart.REFERRALS).stream()
                .filter(referral -> referral.id() == id.intValue())
                .findFirst()
                .orElseThrow();
    }

    /** The referral ends as the state says. */
    static Effects ended(CaseState state, Referral referral, Referral.State how) {
        var ended = Effects.of(new Effect.ReferralIs(referral, how));
        return referral.leaves(state.get(CasePart.REFERRALS))
                .map(agency -> ended.and(new Effect.Serves(agency, false)))
                .orElse(ended);
    }

    /**
     * A service that somebody asks for.
     *
     * @param side whose agencies are asked, {@code destination} or {@code origin}
     */
    record Wanted(String side, String service, String urgency, String note) {}
}
