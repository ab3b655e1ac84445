package org.homeward.inbox.web.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.known.AnswerWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.engine.forms.FormParts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepFacts;
import org.homeward.inbox.web.Desks;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what is known beside a step's form; of the other side only country and day are told (R6). */
@Component
class FactViews {

    private final StepFacts facts;
    private final Desks desks;
    private final CaseAccess access;
    private final ReaderWordings speech;

    FactViews(StepFacts facts, Desks desks, CaseAccess access, ReaderWordings speech) {
        this.facts = facts;
        this.desks = desks;
        this.access = access;
        this.speech = speech;
    }

    List<Line> of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var words = new AnswerWords(say.messages(), say.language());
        return facts.of(step, actor, language).stream()
                .map(fact -> line(fact, words, step, actor, say))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private Line line(StepFacts.Fact fact, AnswerWords words, OpenStep step, Actor actor, ReaderWording say) {
        var part = fact.part();
        var source = source(fact.given(), step, actor, say);
        return new Line(
                part.path("key").asString(part.path("path").asString("")),
                FormParts.label(part),
                fact.answer(),
                words.given(part, fact.answer()),
                source == null ? null : words(source, step, actor, say),
                source);
    }

    private @Nullable Source source(CaseFiles.@Nullable Given given, OpenStep step, Actor actor, ReaderWording say) {
        if (given == null) {
            return null;
        }
        var country = given.by().country();
        var near = country.equals(actor.country())
                && access.atStep(step.number(), actor).full();
        var day = LocalDate.ofInstant(given.at(), say.zone()).toString();
        return new Source(
                country.value(), near ? given.by() : null, near ? given.at().toString() : day, given.at());
    }

    private String words(Source source, OpenStep step, Actor actor, ReaderWording say) {
        var agency = source.agency();
        var by = agency == null
                ? say.country(new CountryCode(source.country()))
                : desks.name(agency, step.corridor(), actor, say);
        return say.words("task.facts.given", by, say.fullDay(source.moment()));
    }

    /**
     * A known answer.
     *
     * @param field its key
     * @param answer in codes
     * @param given who gave it and when, in words; or null
     * @param source the same in codes
     */
    record Line(
            String field,
            String label,
            Object answer,
            String text,
            @Nullable String given,
            @Nullable Source source) {}

    /**
     * Who gave an answer, and when.
     *
     * @param agency null where only the country is for the reader
     * @param at the moment; of the other side the day alone
     */
    record Source(String country, @Nullable AgencyCode agency, String at, Instant moment) {}
}
