package org.homeward.procedures.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.DecisionTableQuery;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Requirement;
import org.homeward.shared.procedures.Decision;

/** The services that a step asks for: each becomes a referral, if the person agreed to services and wants this one. */
public final class NeededServiceRules {

    static final String FIELD = "servicesNeeded";
    /** The fields for services that the person doesn't want. */
    public static final List<String> DECLINED = List.of("referralDeclinedByPerson", "servicesDeclined");

    /** The columns of each row. */
    public static final List<String> COLUMNS = List.of("service", "urgency");

    private static final String USUAL_URGENCY = "ThreeDays";

    /** The role that gives a service, and the deadline of the answer. */
    public static final DecisionTableQuery TABLE = DecisionTableQuery.of(
                    Decision.SERVICE_ROUTING, "service", "country", "urgency")
            .namesDeadlines("deadlineKey")
            .namesRoles("role");

    public static final Requirement AGREED = Requirement.refuses(
            "servicesAgreed",
            FIELD,
            "services.consentMissing",
            (state, said) -> !ServiceRules.agreed(state, state.get(CasePart.SIDE_OF_STEP)),
            CasePart.CONSENTS,
            CasePart.SIDE_OF_STEP);

    public static final Requirement GIVEN = Requirement.refuses(
            "serviceGiven",
            FIELD,
            "services.noRouting",
            (state, said) -> planned(state, said).anyMatch(Optional::isEmpty),
            CasePart.SIDE_OF_STEP);

    private NeededServiceRules() {}

    /** Whether one is asked for that the person wants. */
    public static boolean some(HandedInStep said) {
        return wanted(said).findAny().isPresent();
    }

    /** Each that the person wants is planned; it is asked for when the step is done. */
    public static Effects follows(CaseState state, HandedInStep said) {
        return new Effects(planned(state, said)
                .flatMap(Optional::stream)
                .<Effect>map(Effect.Plans::new)
                .toList());
    }

    private static Stream<Optional<PlannedService>> planned(CaseState state, HandedInStep said) {
        return wanted(said)
                .map(row -> new ServiceRules.Wanted(
                        state.get(CasePart.SIDE_OF_STEP), text(row, "service"), urgency(row), text(row, "note")))
                .map(wanted -> ServiceRules.planned(state, said.agency(), wanted));
    }

    private static String urgency(Map<?, ?> row) {
        return text(row, "urgency").isEmpty() ? USUAL_URGENCY : text(row, "urgency");
    }

    private static Stream<Map<?, ?>> wanted(HandedInStep said) {
        return list(said)
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .filter(row -> !text(row, "service").isEmpty())
                .filter(row -> !declined(said, text(row, "service")));
    }

    /** The person said no to this one, or to all if none is named. */
    private static boolean declined(HandedInStep said, String service) {
        var named = said.ticked("servicesDeclined").toList();
        return said.is("referralDeclinedByPerson", "yes") && (named.isEmpty() || named.contains(service));
    }

    private static Stream<?> list(HandedInStep said) {
        return said.data().get(FIELD) instanceof List<?> rows ? rows.stream() : Stream.empty();
    }

    private static String text(Map<?, ?> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
