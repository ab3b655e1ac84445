package org.homeward.inbox.web.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.known.AnswerWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.FactsBesideForm;
import org.homeward.inbox.web.StepAgencyNames;
import org.springframework.stereotype.Component;

/** Puts into words what is known beside a step's form; of the other side only country and day are told (R6). */
@Component
class KnownFactViews {

    private final FactsBesideForm facts;
    private final StepAgencyNames desks;
    private final CaseAccess access;
    private final ReaderLocales speech;

    KnownFactViews(FactsBesideForm facts, StepAgencyNames desks, CaseAccess access, ReaderLocales speech) {
        this.facts = facts;
        this.desks = desks;
        this.access = access;
        this.speech = speech;
    }

    List<TaskFact> of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var words = new AnswerWords(say.messages(), say.language());
        return facts.of(step, actor, language).stream()
                .map(fact -> fact(fact, words, step, actor, say))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }

    private TaskFact fact(FactsBesideForm.Fact fact, AnswerWords words, OpenStep step, Actor actor, ReaderLocale say) {
        var part = fact.part();
        var field = part.path("key").asString(part.path("path").asString(""));
        var label = FormSchemaReader.label(part);
        var text = words.given(part, fact.answer());
        var given = fact.given();
        if (given == null) {
            return new TaskFact(field, label, fact.answer(), text, null, null, null, null);
        }
        var country = given.by().country();
        var near = country.equals(actor.country())
                && access.atStep(step.number(), actor).full();
        var by = near ? desks.name(given.by(), step.corridor(), actor, say) : say.country(country);
        return new TaskFact(
                field,
                label,
                fact.answer(),
                text,
                country,
                near && !desks.hides(given.by(), step.corridor(), actor) ? given.by() : null,
                near
                        ? given.at().toString()
                        : LocalDate.ofInstant(given.at(), say.zone()).toString(),
                say.words("task.facts.given", by, say.fullDay(given.at())));
    }
}
