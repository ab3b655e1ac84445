package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands in for what begins with a step and ends on a day, by the draft's own table. */
@Component
final class WalkLimits {

    private final WalkDecisions decisions;

    WalkLimits(WalkDecisions decisions) {
        this.decisions = decisions;
    }

    Map<String, Object> custody(WalkAnswer answer) {
        var held = answer.is("custodyHeld", "yes");
        var told = new HashMap<String, Object>();
        told.put(
                IdentificationProcess.Variable.CUSTODY_LIMIT,
                held ? key(answer, "custody", answer.text("custodyBasis")) : null);
        told.put(IdentificationProcess.Variable.CUSTODY_BEGAN, held ? answer.text("custodySince") : null);
        return told;
    }

    Map<String, Object> custodyEnded(WalkAnswer answer) {
        return answer.is(CustodyProcess.Variable.CUSTODY_OUTCOME, "heldByOrder")
                ? Map.of(CustodyProcess.Variable.CUSTODY_LIMIT, "custodyExtension")
                : Map.of();
    }

    Function<WalkAnswer, Map<String, Object>> stay(String begins, String kind, String since) {
        return answer -> {
            var told = new HashMap<String, Object>();
            told.put(ProtectionProcess.Variable.STAY_LIMIT, key(answer, begins, answer.text(kind)));
            told.put(ProtectionProcess.Variable.PLACE_ENTERED, answer.text(since));
            return told;
        };
    }

    /** Of the place to which the person goes from a limited one; both null if it isn't another place. */
    Function<WalkAnswer, Map<String, Object>> nextStay(String begins) {
        var another = stay(begins, "nextStayKind", "nextStayFrom");
        return answer -> {
            if (answer.is("nextPlace", "anotherPlace") && answer.text("nextStayFrom") != null) {
                return another.apply(answer);
            }
            var told = new HashMap<String, Object>();
            told.put(ProtectionProcess.Variable.STAY_LIMIT, null);
            told.put(ProtectionProcess.Variable.PLACE_ENTERED, answer.text("nextStayFrom"));
            return told;
        };
    }

    /** By the field with the day: what began on it. */
    Function<WalkAnswer, Map<String, Object>> right(Map<String, String> rights) {
        return answer -> {
            var told = new HashMap<String, Object>();
            told.put(ProtectionProcess.Variable.RIGHT_LIMIT, null);
            rights.values().forEach(event -> told.put(event, null));
            for (var right : rights.entrySet()) {
                var day = answer.text(right.getKey());
                var key = day == null ? null : key(answer, right.getValue(), null);
                if (key != null) {
                    told.put(ProtectionProcess.Variable.RIGHT_LIMIT, key);
                    told.put(right.getValue(), day);
                    break;
                }
            }
            return told;
        };
    }

    private @Nullable String key(WalkAnswer answer, String begins, @Nullable String kind) {
        return decisions
                .first(
                        Decision.LIMIT_THAT_APPLIES,
                        Map.of(
                                "begins",
                                begins,
                                "country",
                                answer.country().value(),
                                "kind",
                                kind == null ? "" : kind,
                                "child",
                                answer.child()))
                .map(row -> row.get("key"))
                .map(Object::toString)
                .orElse(null);
    }
}
