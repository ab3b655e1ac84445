package org.homeward.engine.wall.forms;

import java.util.List;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.SafeMessageText;

/** The references of a form to the field list exist there, and their content isn't written a second time. */
public final class SharedFieldRules {

    private static final List<String> KEPT = List.of("store", "category", "consentPurpose", "consentRecipient");

    private final FieldList shared;
    private final RefusalReasons problems;

    public SharedFieldRules(FieldList shared, RefusalReasons problems) {
        this.shared = shared;
        this.problems = problems;
    }

    public void check(FormPart part) {
        var properties = part.json().path("properties");
        if (properties.has("directory") || properties.has("part")) {
            problems.add(part.label(), "listUnknown", "a list of the directory is named by its valuesKey");
        }
        var field = properties.path("field");
        if (!field.isMissingNode()) {
            field(part, field.asString(""));
        } else if (part.field() && shared.field(part.name()).isPresent()) {
            problems.add(
                    part.label(),
                    "sharedField",
                    "the key {} is a shared field: take it by properties.field",
                    SafeMessageText.of(part.name()));
        }
        var list = part.json().path("valuesKey");
        if (!list.isMissingNode()) {
            list(part, list.asString(""));
        }
    }

    private void field(FormPart part, String name) {
        if (shared.field(name).isEmpty()) {
            problems.add(
                    part.label(),
                    "sharedUnknown",
                    "the shared field {} is not in the field list",
                    SafeMessageText.of(name));
        } else if (!part.field() || !part.name().equals(name)) {
            problems.add(
                    part.label(), "sharedKey", "the shared field {} has its own name as key", SafeMessageText.of(name));
        }
        if (KEPT.stream().anyMatch(part.json().path("properties")::has)
                || part.json().has("valuesKey")
                || part.json().has("values")) {
            problems.add(
                    part.label(),
                    "sharedField",
                    "where a shared field is stored and its options stand in the field list");
        }
    }

    private void list(FormPart part, String name) {
        if (shared.list(name).isEmpty()) {
            problems.add(part.label(), "listUnknown", "the list {} is not in the field list", SafeMessageText.of(name));
        }
        if (part.json().has("values")) {
            problems.add(part.label(), "answersTwice", "options stand in the form or in a list, not in both");
        }
    }
}
