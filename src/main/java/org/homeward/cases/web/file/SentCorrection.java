package org.homeward.cases.web.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.homeward.casefile.known.CorrectionRequester;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.shared.RequestWords;
import org.homeward.shared.SentFields;
import org.jspecify.annotations.Nullable;

/** Reads a correction as it was sent. */
final class SentCorrection {

    private static final String MISSING = "form.required";
    private static final int LONGEST = 1_000;
    private static final String WRONG = "refusal.wrongContent.value";

    private final Map<String, ?> data;
    private final SentFields sent = new SentFields(key -> List.of(LONGEST));

    private SentCorrection(Map<String, ?> data) {
        this.data = data;
    }

    static NewCorrection read(Map<String, ?> data) {
        return new SentCorrection(data).correction(null);
    }

    /** Whoever asks another agency for it may leave open at whose wish: the asker found that it is wrong. */
    static Asked asked(Map<String, ?> data) {
        var one = new SentCorrection(data);
        var words = one.sent.optional("text", data.get("text"), "form.tooLong", SentCorrection::words);
        return new Asked(one.correction(CorrectionRequester.foundWrong), words);
    }

    private static String words(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        return text;
    }

    private NewCorrection correction(@Nullable CorrectionRequester otherwise) {
        var field = sent.required("field", data.get("field"), MISSING, WRONG, Function.identity());
        var how = sent.optional("how", data.get("how"), WRONG, text -> RequestWords.read(How.class, text));
        var wish = sent.optional("atWhoseWish", data.get("atWhoseWish"), WRONG, SentCorrection::wish);
        if (wish == null && otherwise == null && isNothing("atWhoseWish")) {
            sent.add("atWhoseWish", MISSING);
        }
        var reason = sent.required("reason", data.get("reason"), MISSING, WRONG, Function.identity());
        sent.refuseIfAny();
        return new NewCorrection(
                Objects.requireNonNull(field),
                data.get("value"),
                how == null ? How.change : how,
                Objects.requireNonNull(wish == null ? otherwise : wish),
                Objects.requireNonNull(reason),
                data.get("replaces") instanceof Number number ? number.longValue() : null);
    }

    private boolean isNothing(String name) {
        var given = data.get(name);
        return given == null || given instanceof String text && text.isBlank();
    }

    private static CorrectionRequester wish(String text) {
        return RequestWords.read(CorrectionRequester.class, text);
    }

    /**
     * What another agency is asked for.
     *
     * @param words for its people; null if the new answer says it all
     */
    record Asked(NewCorrection correction, @Nullable String words) {

        /** So that no log ever holds what was written. */
        @Override
        public String toString() {
            return "Asked[" + correction + "]";
        }
    }
}
