package org.homeward.inbox.web.task;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.drafts.DraftRevision;
import org.homeward.shared.SentBody;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the body {@code {"data": {…}, "revision": "…", "after": ["…"]}} of a draft; without a revision it replaces any. */
@Component
class DraftBody {

    private static final int MOST = 1_000;

    private final SentBody bodies;

    DraftBody(SentBody bodies) {
        this.bodies = bodies;
    }

    Sent read(byte @Nullable [] body) {
        var sent = bodies.read(body);
        var revision = sent.path("revision");
        return new Sent(
                bodies.fields(sent),
                revision.isMissingNode() || revision.isNull()
                        ? DraftRevision.overAnything()
                        : new DraftRevision(one("revision", revision), after(sent.path("after"))));
    }

    private static Set<String> after(JsonNode names) {
        if (!names.isArray() || names.size() > MOST) {
            throw WrongContent.field("after", "refusal.wrongContent.value");
        }
        var after = new HashSet<String>();
        names.forEach(name -> after.add(one("after", name)));
        return after;
    }

    private static String one(String field, JsonNode name) {
        if (!name.isString() || !DraftRevision.isOne(name.stringValue())) {
            throw WrongContent.field(field, "refusal.wrongContent.value");
        }
        return name.stringValue();
    }

    /** What was entered, and which state of the draft it is. */
    record Sent(Map<String, Object> data, DraftRevision revision) {}
}
