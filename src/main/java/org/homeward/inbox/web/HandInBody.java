package org.homeward.inbox.web;

import org.homeward.inbox.GivenStep;
import org.homeward.shared.SentBody;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the body {@code {"data": {…}, "doneOn": "…"}} of a hand-in; anything else is wrong content. */
@Component
public class HandInBody {

    private final SentBody bodies;

    HandInBody(SentBody bodies) {
        this.bodies = bodies;
    }

    public GivenStep answer(byte @Nullable [] body) {
        var sent = bodies.read(body);
        var doneOn = sent.path("doneOn");
        if (!doneOn.isString() && !doneOn.isNull() && !doneOn.isMissingNode()) {
            throw WrongContent.field("doneOn", "refusal.wrongContent.value");
        }
        return new GivenStep(bodies.fields(sent), doneOn.isString() ? doneOn.stringValue() : null);
    }
}
