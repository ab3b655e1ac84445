package org.homeward.cases.web.file;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.homeward.casefile.known.CorrectionRequester;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it was sent.
 *
 * @param value as the field's form has it
 * @param replaces the version that it takes the place of
 */
record CorrectionInput(
        @NotNull(message = MISSING) String field,
        @Nullable Object value,
        @Nullable How how,
        @NotNull(message = MISSING) CorrectionRequester atWhoseWish,
        @NotNull(message = MISSING) String reason,
        @Schema(implementation = Long.class) @Nullable Object replaces) {

    private static final String MISSING = "form.required";
    private static final String TOO_LONG = "form.tooLong";

    NewCorrection read() {
        var version = replaces instanceof Number number ? (Long) number.longValue() : null;
        return new NewCorrection(field, value, how == null ? How.change : how, atWhoseWish, reason, version);
    }

    /** So that no log ever holds what was written. */
    @Override
    public String toString() {
        return "CorrectionInput";
    }

    /**
     * A request for a correction to another agency. The asker may leave open at whose wish: the asker found that it is wrong.
     *
     * @param text for its people; null if the new answer says it all
     */
    record AskedCorrection(
            @Size(max = 1_000, message = TOO_LONG) @WrongWord(TOO_LONG) @Nullable
            String text,

            @NotNull(message = MISSING) String field,
            @Nullable Object value,
            @Nullable How how,
            @Nullable CorrectionRequester atWhoseWish,
            @NotNull(message = MISSING) String reason,
            @Schema(implementation = Long.class) @Nullable Object replaces) {

        NewCorrection correction() {
            var wish = atWhoseWish == null ? CorrectionRequester.foundWrong : atWhoseWish;
            return new CorrectionInput(field, value, how, wish, reason, replaces).read();
        }

        @Override
        public String toString() {
            return "RequestedCorrection";
        }
    }

    /** The body of a correction. */
    record CorrectionBody(CorrectionInput data) {}

    /** The body of a request for one. */
    record AskedCorrectionBody(AskedCorrection data) {}
}
