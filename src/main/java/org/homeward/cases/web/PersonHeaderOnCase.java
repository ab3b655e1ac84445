package org.homeward.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.CaseRegister;
import org.homeward.casefile.person.NamesOnScreen;
import org.homeward.casefile.person.PersonHeader;
import org.homeward.casefile.person.PersonHeaders;
import org.homeward.casefile.person.Persons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The band about the person on top of the pages below a case. */
@Component
public class PersonHeaderOnCase {

    private final CaseRegister register;
    private final Persons persons;
    private final PersonHeaders bands;
    private final NamesOnScreen names;
    private final ReaderWordings speech;

    PersonHeaderOnCase(
            CaseRegister register, Persons persons, PersonHeaders bands, NamesOnScreen names, ReaderWordings speech) {
        this.register = register;
        this.persons = persons;
        this.bands = bands;
        this.names = names;
        this.speech = speech;
    }

    /** Without the name if the reader hid it; throws {@link NotFound} if the case isn't there for the reader. */
    @Transactional
    public PersonHeader of(CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        var band = bands.of(persons.of(register.head(number, actor), actor), speech.of(actor, language));
        return names.hidesPerson(request.getSession()) ? band.unnamed() : band;
    }
}
