package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.XmlElement;

/**
 * The identity of each file: its id is its name's and no other's, and its processes are kept in history for some days. A second pool has an
 * id of its own.
 */
final class FileIdentityRules {

    private static final String HISTORY = "camunda:historyTimeToLive";
    private static final Pattern DAYS = Pattern.compile("(P?)([1-9][0-9]{0,5})(D?)");
    private static final Pattern DASH = Pattern.compile("-([a-z0-9])");

    private final ModelFindings findings;
    private final Map<String, String> owners = new HashMap<>();

    FileIdentityRules(ModelFindings findings) {
        this.findings = findings;
    }

    /** Processes or decisions of a file, the first first. */
    void check(String file, Iterable<XmlElement> definitions) {
        var first = true;
        for (var definition : definitions) {
            var id = definition.attribute("id").orElse("");
            if (first && !id.equals(name(file))) {
                findings.error(file, definition.label(), "idOfFile", "its id is not the file's name, {}", name(file));
            }
            first = false;
            once(file, definition.label(), id);
            if (definition.is("bpmn:process")
                    && definition
                            .attribute("isExecutable")
                            .filter("true"::equals)
                            .isEmpty()) {
                findings.error(file, definition.label(), "notExecutable", "its process can't run: it is only drawn");
            }
            if (Optional.ofNullable(definition.attributes().get(HISTORY))
                    .filter(days -> DAYS.matcher(days).matches())
                    .isEmpty()) {
                findings.error(file, definition.label(), "historyMissing", "its history is kept for no time");
            }
        }
    }

    /** A form's file is its id with dashes. */
    void form(String file, String id) {
        var plain =
                DASH.matcher(name(file)).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        if (!id.equals(plain)) {
            findings.error(file, id, "idOfFile", "its id is not the file's name, {}", plain);
        }
        once(file, id, "form " + ModelFiles.phase(file) + "/" + id);
    }

    private void once(String file, String label, String id) {
        var other = owners.putIfAbsent(id, file);
        if (other != null) {
            findings.error(file, label, "idTaken", "the id belongs to {}", other);
        }
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }
}
