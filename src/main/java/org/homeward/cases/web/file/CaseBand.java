package org.homeward.cases.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.CaseRegister;
import org.homeward.casefile.person.NamesOnScreen;
import org.homeward.casefile.person.PersonBand;
import org.homeward.casefile.person.PersonBands;
import org.homeward.casefile.person.Persons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Speech;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The band about the person on top of a page that belongs to a case. */
@Component
class CaseBand {

    private final CaseRegister register;
    private final Persons persons;
    private final PersonBands bands;
    private final NamesOnScreen names;
    private final Speech speech;

    CaseBand(CaseRegister register, Persons persons, PersonBands bands, NamesOnScreen names, Speech speech) {
        this.register = register;
        this.persons = persons;
        this.bands = bands;
        this.names = names;
        this.speech = speech;
    }

    @Transactional
    public PersonBand of(CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        var band = bands.of(persons.of(register.head(number, actor), actor), speech.of(actor, language));
        return names.hidesPerson(request.getSession()) ? band.unnamed() : band;
    }
}
