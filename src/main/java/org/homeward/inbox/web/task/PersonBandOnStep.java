package org.homeward.inbox.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.person.NamesOnScreen;
import org.homeward.casefile.person.PersonBand;
import org.homeward.casefile.person.PersonBands;
import org.homeward.casefile.person.Persons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** The band about the person on top of a step's page. */
@Component
class PersonBandOnStep {

    private final Persons persons;
    private final PersonBands bands;
    private final NamesOnScreen names;
    private final ReaderWordings speech;

    PersonBandOnStep(Persons persons, PersonBands bands, NamesOnScreen names, ReaderWordings speech) {
        this.persons = persons;
        this.bands = bands;
        this.names = names;
        this.speech = speech;
    }

    PersonBand of(OpenStep step, Actor actor, Locale language, HttpServletRequest request) {
        var band = bands.of(persons.of(step, actor), speech.of(actor, language));
        return names.hidesPerson(request.getSession()) ? band.unnamed() : band;
    }
}
