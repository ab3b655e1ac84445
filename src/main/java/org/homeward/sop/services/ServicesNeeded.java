package org.homeward.sop.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Component;

/** The services that a step asks for: each becomes a referral, if the person agreed to services and wants this one. */
@Component
class ServicesNeeded {

    private static final String FIELD = "servicesNeeded";
    private static final String USUAL_URGENCY = "ThreeDays";

    private final ServicePlans plans;
    private final Steps steps;

    ServicesNeeded(ServicePlans plans, Steps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    /** Plans the referrals; throws {@link WrongContent} at the list while the person hasn't agreed to services on this side. */
    void plan(HandedIn handedIn) {
        var wanted = rows(handedIn).filter(row -> !declined(handedIn, row)).toList();
        if (!wanted.isEmpty() && !plans.agreed(handedIn.number(), side(handedIn))) {
            throw WrongContent.field(FIELD, "services.consentMissing");
        }
        wanted.forEach(row -> plan(handedIn, row));
    }

    private void plan(HandedIn handedIn, Map<?, ?> row) {
        var urgency = text(row, "urgency").isEmpty() ? USUAL_URGENCY : text(row, "urgency");
        plans.plan(
                new ServicePlans.Wanted(
                        handedIn.number(),
                        handedIn.step(),
                        handedIn.agency(),
                        handedIn.by(),
                        side(handedIn),
                        text(row, "service"),
                        urgency,
                        text(row, "note")),
                FIELD);
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
