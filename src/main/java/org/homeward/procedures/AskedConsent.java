package org.homeward.procedures;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A consent that a step asks the person for: its purpose and its recipient. */
public record AskedConsent(Purpose purpose, String recipient) {

    public static final AskedConsent SERVICES = new AskedConsent(Purpose.Services, "destination.shelter");
    public static final AskedConsent SERVICES_AT_HOME = new AskedConsent(Purpose.Services, "origin.provincial-welfare");
    public static final AskedConsent POLICE = new AskedConsent(Purpose.ShareWithPolice, "destination.identification");
    public static final AskedConsent ORIGIN = new AskedConsent(Purpose.ShareWithOriginAgency, "origin.focal-point");
    public static final AskedConsent NATIONALITY = new AskedConsent(Purpose.ShareForNationality, "origin.nationality");
    public static final AskedConsent FAMILY = new AskedConsent(Purpose.FamilyContact, "origin.provincial-welfare");
    public static final AskedConsent RETURN = new AskedConsent(Purpose.Return, "origin.focal-point");
    public static final AskedConsent FEEDBACK = new AskedConsent(Purpose.FeedbackToHost, "destination.case-manager");

    private static final Map<String, AskedConsent> ALL = Map.of(
            "services", SERVICES,
            "servicesAtHome", SERVICES_AT_HOME,
            "police", POLICE,
            "origin", ORIGIN,
            "nationality", NATIONALITY,
            "family", FAMILY,
            "return", RETURN,
            "feedback", FEEDBACK);

    public static AskedConsent of(Consent consent) {
        return new AskedConsent(consent.purpose(), consent.recipient());
    }

    /** Each by the field that asks for it, in the order of the fields: these end alike in one form. */
    public static Map<String, AskedConsent> fields(String ending) {
        var fields = new TreeMap<String, AskedConsent>();
        ALL.forEach((name, asked) -> fields.put(name + ending, asked));
        return Collections.unmodifiableMap(fields);
    }
}
