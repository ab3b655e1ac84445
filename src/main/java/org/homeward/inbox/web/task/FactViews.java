package org.homeward.inbox.web.task;

import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Say;
import org.homeward.directory.people.Speech;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepFacts;
import org.homeward.inbox.web.Desks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what is known beside a step's form; of the other side only country and day are told (R6). */
@Component
class FactViews {

    private final StepFacts facts;
    private final Directory directory;
    private final Desks desks;
    private final CaseAccess access;
    private final Speech speech;

    FactViews(StepFacts facts, Directory directory, Desks desks, CaseAccess access, Speech speech) {
        this.facts = facts;
        this.directory = directory;
        this.desks = desks;
        this.access = access;
        this.speech = speech;
    }

    List<Line> of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var words = new AnswerText(say);
        return facts.of(step, actor, language).stream()
                .map(fact -> new Line(
                        AnswerText.label(fact.part()),
                        words.of(fact.part(), fact.answer()),
                        given(fact.given(), step, actor, say)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private @Nullable String given(CaseFiles.@Nullable Given given, OpenStep step, Actor actor, Say say) {
        if (given == null) {
            return null;
        }
        var country = given.by().country();
        var near = country.equals(actor.country())
                && access.atStep(step.number(), actor).full();
        var by = near
                ? desks.name(given.by(), step.corridor(), actor, say)
                : directory.countryName(country, say.language());
        return say.words("task.facts.given", by, say.fullDay(given.at()));
    }

    /**
     * A known answer.
     *
     * @param given who gave it and when, or null
     */
    record Line(String label, String text, @Nullable String given) {}
}
