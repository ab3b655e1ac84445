package org.homeward.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.casefile.person.NameDisplaySetting;
import org.homeward.casefile.person.PersonHeader;
import org.homeward.casefile.person.PersonHeaders;
import org.homeward.casefile.person.VisiblePersons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The band about the person on top of the pages below a case. */
@Component
public class PersonHeaderOnCase {

    private final CaseSummaryReader register;
    private final VisiblePersons persons;
    private final PersonHeaders bands;
    private final NameDisplaySetting names;
    private final ReaderLocales speech;

    PersonHeaderOnCase(
            CaseSummaryReader register,
            VisiblePersons persons,
            PersonHeaders bands,
            NameDisplaySetting names,
            ReaderLocales speech) {
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
