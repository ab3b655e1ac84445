package org.homeward.cases.web.file;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.Wish;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentFields;
import org.jspecify.annotations.Nullable;

/** Reads a correction as it was sent. */
final class SentCorrection {

    private static final String MISSING = "form.required";
    private static final String WRONG = "refusal.wrongContent.value";

    private SentCorrection() {}

    static NewCorrection read(Map<String, Object> data) {
        var sent = new SentFields();
        var field = sent.required("field", data.get("field"), MISSING, WRONG, Function.identity());
        var wish = wish(sent, "atWhoseWish", data);
        var reason = sent.required("reason", data.get("reason"), MISSING, WRONG, Function.identity());
        sent.refuseIfAny();
        return new NewCorrection(
                Objects.requireNonNull(field),
                data.get("value"),
                Objects.requireNonNull(wish),
                Objects.requireNonNull(reason),
                replaces(data.get("replaces")));
    }

    static @Nullable Wish wish(SentFields sent, String name, Map<String, Object> data) {
        return sent.required(name, data.get(name), MISSING, WRONG, text -> RequestWords.read(Wish.class, text));
    }

    private static @Nullable Long replaces(@Nullable Object id) {
        return id instanceof Number number ? number.longValue() : null;
    }
}
