package org.homeward.cases.web.api;

import java.time.Instant;
import java.util.Locale;
import org.homeward.cases.CaseStep;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/** An open step of a case; its id only for the agency at whose desk it lies. */
record StepJson(
        @Nullable String id,
        NameJson step,
        @Nullable String stage,
        @Nullable AgencyCode agency,
        String country,
        Instant opened,
        @Nullable Instant due,
        @Nullable Instant nextTalk,
        boolean late,
        boolean paused,
        @Nullable Instant dueWithoutPause) {

    static StepJson of(CaseStep step, boolean marked, ModelTexts texts, Locale language) {
        var id = step.id();
        return new StepJson(
                id == null ? null : id.value(),
                new NameJson(step.key(), texts.name(step.definitionId(), step.key(), language)),
                marked ? step.stage().name() : null,
                step.agency().agency(),
                step.agency().country().value(),
                step.dates().opened(),
                step.dates().due(),
                step.dates().nextTalk(),
                step.dates().late(),
                step.dates().paused(),
                step.dates().dueWithoutPause());
    }

    /** A step's key in its model and its name in the reader's language. */
    record NameJson(String key, String name) {}
}
