package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.Objects;
import org.homeward.engine.sandbox.WalkMemory.Referral;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** Stands in for the services that a step asks for: by the draft's own table, in codes. */
@Component
final class WalkReferrals {

    private static final String FIELD = "servicesNeeded";
    private static final String USUAL_URGENCY = "ThreeDays";

    private final CurrentWalk current;
    private final WalkDecisions decisions;

    WalkReferrals(CurrentWalk current, WalkDecisions decisions) {
        this.current = current;
        this.decisions = decisions;
    }

    void plan(WalkAnswer answer) {
        answer.list(FIELD).forEach(row -> {
            if (row instanceof Map<?, ?> asked && asked.get("service") != null) {
                plan(answer, asked);
            }
        });
    }

    private void plan(WalkAnswer answer, Map<?, ?> asked) {
        var walk = current.get();
        var service = String.valueOf(asked.get("service"));
        var urgency = Objects.toString(asked.get("urgency"), USUAL_URGENCY);
        decisions
                .first(
                        Decision.SERVICE_ROUTING,
                        Map.of("service", service, "country", answer.country().value(), "urgency", urgency))
                .ifPresent(row -> {
                    var role = String.valueOf(row.get("role"));
                    walk.referrals.add(new Referral(
                            walk.referrals.size() + 1, answer.side(), role, String.valueOf(row.get("deadlineKey"))));
                    walk.happened("referral", answer.process(), answer.step(), service, answer.side() + "." + role);
                });
    }
}
