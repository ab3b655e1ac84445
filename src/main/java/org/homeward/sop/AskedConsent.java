package org.homeward.sop;

import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.casefile.Consent;
import org.homeward.casefile.Purpose;

/** What the person is asked to agree to, and for whom, where consents are asked anew. */
public record AskedConsent(Purpose purpose, String recipient) {

    private static final Map<String, AskedConsent> ALL = Map.of(
            "services", new AskedConsent(Purpose.Services, "destination.shelter"),
            "servicesAtHome", new AskedConsent(Purpose.Services, "origin.provincial-welfare"),
            "police", new AskedConsent(Purpose.ShareWithPolice, "destination.identification"),
            "origin", new AskedConsent(Purpose.ShareWithOriginAgency, "origin.focal-point"),
            "family", new AskedConsent(Purpose.FamilyContact, "origin.provincial-welfare"),
            "return", new AskedConsent(Purpose.Return, "origin.focal-point"),
            "feedback", new AskedConsent(Purpose.FeedbackToHost, "destination.case-manager"));

    public static AskedConsent of(Consent consent) {
        return new AskedConsent(consent.purpose(), consent.recipient());
    }

    /** Each by the field that asks for it: these end alike in one form. */
    public static Map<String, AskedConsent> fields(String ending) {
        return ALL.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(asked -> asked.getKey() + ending, Map.Entry::getValue));
    }
}
