package org.homeward.overdue.bulk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentBody;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
                RequestWords.required("action", action.textValue(), BulkAction.class),
                steps(data.path("steps")),
                text(data, "to"),
                new BulkOrder.PauseAsked(text(data, "reason"), text(data, "plannedEnd"), text(data, "reference")));
    }

    private static List<String> steps(JsonNode given) {
        var steps = new ArrayList<String>();
        for (var step : given) {
            if (!step.isTextual()) {
                throw wrong("steps");
            }
            steps.add(step.textValue());
        }
        return steps;
    }

    private static @Nullable String text(JsonNode data, String field) {
        var value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(field);
        }
        return value.textValue();
    }

    private static WrongContent wrong(String field) {
        return WrongContent.field(field, "refusal.wrongContent.value");
    }
}
