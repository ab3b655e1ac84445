package org.homeward.engine.modelset.meaning;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.wall.reading.ProblemText;

/** The blocked contacts stand in each step that touches the family, so that nobody asks the trafficker's relative (R6). */
final class BlockedContactRules {

    private static final String FIELD = "blockedContacts";
    private static final String FAMILY = "family";

    private final QuestionsOfModelSet delivered;
    private final MeaningFindingCollector lost;

    BlockedContactRules(QuestionsOfModelSet delivered, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        delivered.forms().stream()
                .filter(form -> form.shows(FIELD))
                .flatMap(form -> form.in(now).stream())
                .forEach(this::shown);
        now.forms().stream()
                .filter(form -> !form.process().isEmpty() && asksMoreOfFamily(form))
                .forEach(this::shown);
    }

    private void shown(FormAtStep form) {
        if (!form.shows(FIELD)) {
            lost.at(
                    form.file(),
                    FIELD,
                    ProblemText.of(
                            "blockedContactsNeeded",
                            "the step “{}” touches the family: it must show whom not to contact",
                            MeaningFindingCollector.named(form.name())));
        }
    }

    /** Questions about the family in the delivered form were looked at when it was delivered. */
    private boolean asksMoreOfFamily(FormAtStep form) {
        var before = delivered.forms().stream()
                .filter(form::isCalledAs)
                .flatMap(was -> familyAsked(was.form()))
                .collect(Collectors.toSet());
        return familyAsked(form.form()).anyMatch(field -> !before.contains(field));
    }

    private static Stream<String> familyAsked(FormDefinition form) {
        var shown = Set.copyOf(form.shown());
        return form.fields().stream()
                .filter(field -> FAMILY.equals(field.category()) && !shown.contains(field.key()))
                .map(Field::key);
    }
}
