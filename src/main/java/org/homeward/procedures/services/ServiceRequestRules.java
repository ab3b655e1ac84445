package org.homeward.procedures.services;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.Requirement;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.InvalidContentException.FieldProblem;

/**
 * A service that is asked for on the case's page, by the rules of those that a step asks for. The caller checks before that the reader may
 * ask.
 */
public final class ServiceRequestRules {

    /** The parts of the case that it reads. */
    public static final Set<CasePart<?>> READS = Set.of(CasePart.CONSENTS, CasePart.REFERRALS);

    private static final String SERVICE = "service";
    private static final String URGENCY = "urgency";
    private static final String GIVER = "consentGiver";
    private static final String SIGNATURE = "consentSignature";
    private static final String CHILD_OBJECTS = "childObjectsToConsents";

    private ServiceRequestRules() {}

    /** The consent on which a service is asked for on that side. */
    public static AskedConsent consent(String side) {
        return ServiceRules.consent(side);
    }

    /** The person's answer to services on that side, as it stands now. */
    public static ConsentValue answer(CaseState all, String side) {
        return all.only(READS).answer(consent(side));
    }

    /** Whether the person gives the consent anew with it, which was withdrawn. */
    public static boolean isAnew(CaseState all, Asked asked) {
        return asked.wanted() && answer(all, asked.side()) == ConsentValue.Withdrawn;
    }

    /** Why it is refused; empty if it isn't. */
    public static Optional<FieldProblem> refused(CaseState all, Asked asked) {
        var state = all.only(READS);
        return Stream.of(
                        agreed(state, asked),
                        offered(asked),
                        isAnew(all, asked) ? anew(state, asked) : none(),
                        refuses(SERVICE, "services.alreadyAsked", asked.wanted() && isBeingAsked(state, asked)),
                        refuses(
                                SERVICE,
                                "services.noRouting",
                                planned(state, asked).isEmpty()))
                .flatMap(problems -> problems)
                .findFirst();
    }

    /** The agency to ask for it, and the due date of the answer; empty if nobody gives it. */
    public static Optional<PlannedService> planned(CaseState state, Asked asked) {
        return ServiceRules.planned(
                state,
                asked.by(),
                new ServiceRules.Wanted(asked.side(), asked.service(), asked.urgency(), asked.note()));
    }

    /** A consent that was withdrawn can be given anew with it; a person who was never asked, or declined, is asked in a step. */
    private static Stream<FieldProblem> agreed(CaseState state, Asked asked) {
        return switch (answer(state, asked.side())) {
            case Given -> none();
            case Withdrawn -> refuses("wanted", "services.asking.withdrawn", !asked.wanted());
            default -> refuses(SERVICE, "services.asking.notAgreed", true);
        };
    }

    private static Stream<FieldProblem> offered(Asked asked) {
        return Stream.concat(
                refuses(SERVICE, "refusal.wrongContent.value", asked.lacks(SERVICE, asked.service())),
                refuses(URGENCY, "refusal.wrongContent.value", asked.lacks(URGENCY, asked.urgency())));
    }

    /** For a child that is the guardian, and never against the child (R19). */
    private static Stream<FieldProblem> anew(CaseState state, Asked asked) {
        var said = asked.consent();
        return Stream.of(
                        refuses(GIVER, "services.anew.missing", asked.lacks(GIVER, said.giver())),
                        refuses(SIGNATURE, "services.anew.missing", asked.lacks(SIGNATURE, said.signature())),
                        refuses(
                                GIVER,
                                "services.anew.guardian",
                                state.child() && !said.giver().equals("Caregiver")),
                        refuses(
                                CHILD_OBJECTS,
                                "services.anew.child",
                                state.child() && !said.childObjects().equals("no")))
                .flatMap(problems -> problems);
    }

    private static boolean isBeingAsked(CaseState state, Asked asked) {
        return state.get(CasePart.REFERRALS).stream()
                .anyMatch(referral -> referral.service().equals(asked.service())
                        && referral.side().equals(asked.side())
                        && referral.state() == State.asked);
    }

    private static Stream<FieldProblem> refuses(String field, String key, boolean is) {
        return is ? Stream.of(Requirement.problem(field, key)) : none();
    }

    private static Stream<FieldProblem> none() {
        return Stream.empty();
    }

    /**
     * A request for a service.
     *
     * @param side whose agencies are asked, {@code destination} or {@code origin}
     * @param by the agency that asks
     * @param wanted what the person said: a no is written down and goes to nobody
     * @param consent what is said where the consent is given anew
     * @param options what the case's forms offer, field by field
     */
    public record Asked(
            String side,
            AgencyCode by,
            String service,
            String urgency,
            String note,
            boolean wanted,
            Anew consent,
            Map<String, Set<String>> options) {

        public Asked {
            options = Map.copyOf(options);
        }

        private boolean lacks(String field, String code) {
            return !options.getOrDefault(field, Set.of()).contains(code);
        }

        /** So that no log ever holds what is needed. */
        @Override
        public String toString() {
            return "Asked";
        }
    }

    /**
     * The giver of a consent that is given anew, and the form of it: codes, empty if there is none.
     *
     * @param childObjects in a child's case whether the child objects
     */
    public record Anew(String giver, String signature, String childObjects) {}
}
