package org.homeward.cases.web.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.shared.SentFields;
import org.homeward.sop.NewService;
import org.jspecify.annotations.Nullable;

/** Reads a service that somebody asks for, from a form's fields or a body's. */
final class SentService {

    private static final String MISSING = "services.missing";

    private final Map<String, ?> given;
    private final SentFields fields = new SentFields(key -> List.of(NewService.LONGEST));

    SentService(Map<String, ?> given) {
        this.given = given;
    }

    /** Throws {@link org.homeward.shared.WrongContent} with what is wrong at each field. */
    NewService read() {
        var service = required("service", MISSING);
        var urgency = required("urgency", MISSING);
        var wanted = fields.required("wanted", given.get("wanted"), "services.wanted.missing", MISSING, word -> {
            if (!word.equals("yes") && !word.equals("no")) {
                throw new IllegalArgumentException("Neither yes nor no");
            }
            return word.equals("yes");
        });
        var note = fields.optional("note", given.get("note"), "services.note.long", text -> {
            if (text.length() > NewService.LONGEST) {
                throw new IllegalArgumentException("Too long");
            }
            return text;
        });
        var giver = optional(NewService.CONSENT_GIVER);
        var signature = optional(NewService.CONSENT_SIGNATURE);
        var objects = optional(NewService.CHILD_OBJECTS);
        fields.refuseIfAny();
        return new NewService(
                Objects.requireNonNull(service),
                Objects.requireNonNull(urgency),
                note == null ? "" : note,
                Objects.requireNonNull(wanted),
                giver,
                signature,
                objects);
    }

    private String optional(String field) {
        var word = fields.optional(field, given.get(field), MISSING, text -> text);
        return word == null ? "" : word;
    }

    private @Nullable String required(String field, String missing) {
        return fields.required(field, given.get(field), missing, missing, word -> word);
    }
}
