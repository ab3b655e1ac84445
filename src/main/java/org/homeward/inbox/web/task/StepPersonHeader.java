package org.homeward.inbox.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.person.NameDisplaySetting;
import org.homeward.casefile.person.PersonHeader;
import org.homeward.casefile.person.PersonHeaders;
import org.homeward.casefile.person.VisiblePersons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** The band about the person on top of a step's page. */
@Component
class StepPersonHeader {

    private final VisiblePersons persons;
    private final PersonHeaders bands;
    private final NameDisplaySetting names;
    private final ReaderLocales speech;

    StepPersonHeader(VisiblePersons persons, PersonHeaders bands, NameDisplaySetting names, ReaderLocales speech) {
        this.persons = persons;
        this.bands = bands;
        this.names = names;
        this.speech = speech;
    }

    PersonHeader of(OpenStep step, Actor actor, Locale language, HttpServletRequest request) {
        var band = bands.of(persons.of(step, actor), speech.of(actor, language));
        return names.hidesPerson(request.getSession()) ? band.unnamed() : band;
    }
}
