package org.homeward.cases.web.services;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.homeward.sop.SupportServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * A service that somebody asks for, as it was sent.
 *
 * @param consentGiver this and the next two for a consent that is given anew
 */
@WrongWord(ServiceInput.MISSING)
record ServiceInput(
        @NotNull(message = ServiceInput.MISSING) String service,
        @NotNull(message = ServiceInput.MISSING) String urgency,
        @NotNull(message = "services.wanted.missing") Wanted wanted,

        @Size(max = SupportServiceRequest.LONGEST, message = ServiceInput.TOO_LONG)
        @WrongWord(ServiceInput.TOO_LONG)
        @Nullable
        String note,

        @Nullable String consentGiver,
        @Nullable String consentSignature,
        @Nullable String childObjectsToConsents) {

    static final String MISSING = "services.missing";
    static final String TOO_LONG = "services.note.long";

    SupportServiceRequest read() {
        return new SupportServiceRequest(
                service,
                urgency,
                given(note),
                wanted == Wanted.yes,
                given(consentGiver),
                given(consentSignature),
                given(childObjectsToConsents));
    }

    private static String given(@Nullable String word) {
        return Objects.requireNonNullElse(word, "");
    }

    /** So that no log ever holds what is needed. */
    @Override
    public String toString() {
        return "ServiceInput";
    }

    /** The person's answer. */
    enum Wanted {
        yes,
        no
    }
}
