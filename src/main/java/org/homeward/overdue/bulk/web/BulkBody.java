package org.homeward.overdue.bulk.web;

import java.util.ArrayList;
import java.util.List;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentBody;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the body {@code {"data": {"action": "reassign", "steps": [...], "to": "..."}}}; anything else is wrong content. */
@Component
class BulkBody {

    private final SentBody bodies;

    BulkBody(SentBody bodies) {
        this.bodies = bodies;
    }

    BulkOrder order(byte @Nullable [] body) {
        var data = bodies.read(body).path("data");
        var action = data.path("action");
        return new BulkOrder(
                RequestWords.required("action", action.stringValue(null), BulkAction.class),
                steps(data.path("steps")),
                text(data, "to"),
                new BulkOrder.PauseAsked(text(data, "reason"), text(data, "plannedEnd"), text(data, "reference")));
    }

    private static List<String> steps(JsonNode given) {
        var steps = new ArrayList<String>();
        for (var step : given) {
            if (!step.isString()) {
                throw wrong("steps");
            }
            steps.add(step.stringValue());
        }
        return steps;
    }

    private static @Nullable String text(JsonNode data, String field) {
        var value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(field);
        }
        return value.stringValue();
    }

    private static WrongContent wrong(String field) {
        return WrongContent.field(field, "refusal.wrongContent.value");
    }
}
