package org.homeward.engine.modelset.meaning;

import java.util.Set;
import org.homeward.engine.forms.FormDefinition;

/** Whom not to contact stands in each step that touches the family, so that nobody asks the trafficker's relative (R6). */
final class BlockedContacts {

    private static final String FIELD = "blockedContacts";
    private static final String FAMILY = "family";

    private final AskedSet delivered;
    private final Lost lost;

    BlockedContacts(AskedSet delivered, Lost lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(AskedSet now) {
        delivered.forms().stream()
                .filter(form -> form.shows(FIELD))
                .flatMap(form -> form.in(now).stream())
                .forEach(this::shown);
        now.forms().stream()
                .filter(form -> !form.process().isEmpty() && asksFamily(form.form()))
                .filter(form -> delivered.forms().stream().noneMatch(form::isCalledAs))
                .forEach(this::shown);
    }

    private void shown(AskedForm form) {
        if (!form.shows(FIELD)) {
            lost.at(
                    form.file(),
                    FIELD,
                    "the step “" + form.name() + "” touches the family: it must show whom not to contact");
        }
    }

    private static boolean asksFamily(FormDefinition form) {
        var shown = Set.copyOf(form.shown());
        return form.fields().stream()
                .anyMatch(field -> FAMILY.equals(field.category()) && !shown.contains(field.key()));
    }
}
