package org.homeward.engine.wall.forms;

import java.util.List;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.reading.Printable;
import org.homeward.engine.wall.reading.RefusalReasons;

/** What a form takes from the field list exists there, and isn't written a second time. */
public final class SharedRules {

    private static final List<String> KEPT = List.of("store", "category", "consentPurpose", "consentRecipient");

    private final FieldList shared;
    private final RefusalReasons problems;

    public SharedRules(FieldList shared, RefusalReasons problems) {
        this.shared = shared;
        this.problems = problems;
    }

    public void check(FormPart part) {
        var properties = part.json().path("properties");
        if (properties.has("directory") || properties.has("part")) {
            problems.add(part.label(), "a list of the directory is named by its valuesKey");
        }
        var field = properties.path("field");
        if (!field.isMissingNode()) {
            field(part, field.asString(""));
        } else if (part.field() && shared.field(part.name()).isPresent()) {
            problems.add(
                    part.label(),
                    "the key " + Printable.of(part.name()) + " is a shared field: take it by properties.field");
        }
        var list = part.json().path("valuesKey");
        if (!list.isMissingNode()) {
            list(part, list.asString(""));
        }
    }

    private void field(FormPart part, String name) {
        if (shared.field(name).isEmpty()) {
            problems.add(part.label(), "the shared field " + Printable.of(name) + " is not in the field list");
        } else if (!part.field() || !part.name().equals(name)) {
            problems.add(part.label(), "the shared field " + Printable.of(name) + " has its own name as key");
        }
        if (KEPT.stream().anyMatch(part.json().path("properties")::has)
                || part.json().has("valuesKey")
                || part.json().has("values")) {
            problems.add(part.label(), "where a shared field is stored and its options stand in the field list");
        }
    }

    private void list(FormPart part, String name) {
        if (shared.list(name).isEmpty()) {
            problems.add(part.label(), "the list " + Printable.of(name) + " is not in the field list");
        }
        if (part.json().has("values")) {
            problems.add(part.label(), "options stand in the form or in a list, not in both");
        }
    }
}
