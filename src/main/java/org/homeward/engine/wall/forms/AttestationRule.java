package org.homeward.engine.wall.forms;

import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.RefusalReasons;
import tools.jackson.databind.JsonNode;

/**
 * A statement that somebody was told, asked or given something, or that something was checked. It is made anew each time, never filled in
 * from an earlier step. A form can't say what a question means, so its key and its readers are read.
 */
final class AttestationRule {

    private static final Pattern KEY =
            Pattern.compile(".*(Told|Explained|Checked|Understood|ReadBack|Read|Given|Talked|Offered"
                    + "|Asked|Permitted|Signed|Present|InWriting)");

    /** They list what the person or an agency asks for; nobody says by them that somebody was asked. */
    private static final Set<String> NO_ATTESTATIONS = Set.of("servicesAsked", "assessmentAsked");

    private static final Pattern READERS = Pattern.compile(".*\\brecord:told\\b.*");

    private AttestationRule() {}

    /** Adds a problem if this choice is an attestation that would be filled in; only what the case file keeps ever is. */
    static void check(String key, JsonNode properties, String label, RefusalReasons problems) {
        var attests = KEY.matcher(key).matches() && !NO_ATTESTATIONS.contains(key)
                || READERS.matcher(properties.path("readers").asString("")).matches();
        if (attests && properties.path("store").asString("").equals("casefile") && !properties.has("anew")) {
            problems.add(label, "attestation", "an attestation is asked each time: {} is true", "anew");
        }
    }
}
