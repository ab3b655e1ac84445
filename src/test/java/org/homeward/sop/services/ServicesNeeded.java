package org.homeward.sop.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.casefile.Consents;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Purpose;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.Decision;
import org.homeward.sop.declared.Former;

/** The services that a step asks for: each becomes a referral, if the person agreed to services and wants this one. */
@Former
class ServicesNeeded {

    private static final String FIELD = "servicesNeeded";
    private static final String USUAL_URGENCY = "ThreeDays";

    /** To whom the consent of a side lets what is needed go, as the forms that ask for it say. */
    private static final Map<String, String> RECIPIENTS =
            Map.of("destination", "destination.shelter", "origin", "origin.provincial-welfare");

    private final ServicePlans plans;
    private final Decisions decisions;
    private final Consents consents;
    private final Steps steps;

    ServicesNeeded(ServicePlans plans, Decisions decisions, Consents consents, Steps steps) {
        this.plans = plans;
        this.decisions = decisions;
        this.consents = consents;
        this.steps = steps;
    }

    /** Plans the referrals; throws {@link WrongContent} at the list while the person hasn't agreed to services on this side. */
    void plan(HandedIn handedIn) {
        var wanted = rows(handedIn).filter(row -> !declined(handedIn, row)).toList();
        if (!wanted.isEmpty() && !agreed(handedIn.number(), side(handedIn))) {
            throw WrongContent.field(FIELD, "services.consentMissing");
        }
        wanted.forEach(row -> plan(handedIn, row));
    }

    private boolean agreed(CaseNumber number, String side) {
        return consents.answer(number, Purpose.Services, RECIPIENTS.getOrDefault(side, ""))
                .filter(ConsentValue.Given::equals)
                .isPresent();
    }

    private void plan(HandedIn handedIn, Map<?, ?> row) {
        var service = text(row, "service");
        var urgency = text(row, "urgency").isEmpty() ? USUAL_URGENCY : text(row, "urgency");
        var country = handedIn.agency().country().value();
        var routed = decisions
                .evaluate(
                        handedIn.number(),
                        Decision.SERVICE_ROUTING,
                        Map.of("service", service, "country", country, "urgency", urgency))
                .stream()
                .findFirst()
                .orElseThrow(() -> WrongContent.field(FIELD, "services.noRouting"))
                .outputs();
        plans.plan(
                new ServicePlans.Asking(handedIn.number(), handedIn.step(), handedIn.agency(), handedIn.by()),
                new PlannedService(
                        side(handedIn),
                        service,
                        urgency,
                        String.valueOf(routed.get("role")),
                        String.valueOf(routed.get("deadlineKey")),
                        text(row, "note")));
    }

    private String side(HandedIn handedIn) {
        return steps.required(handedIn.step()).role().side();
    }

    private static Stream<Map<?, ?>> rows(HandedIn handedIn) {
        return list(handedIn, FIELD)
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                .filter(row -> !text(row, "service").isEmpty());
    }

    /** The person said no to this one, or to all if none is named. */
    private static boolean declined(HandedIn handedIn, Map<?, ?> row) {
        var named = list(handedIn, "servicesDeclined").toList();
        return "yes".equals(handedIn.text("referralDeclinedByPerson"))
                && (named.isEmpty() || named.contains(text(row, "service")));
    }

    private static Stream<?> list(HandedIn handedIn, String field) {
        return handedIn.data().get(field) instanceof List<?> list ? list.stream() : Stream.of();
    }

    private static String text(Map<?, ?> row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
