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

/** Reads what the page of the file shows, in one transaction: the answers, and the band about the person on top. */
@Component
class FileReading {

    private final FileViews views;
    private final CaseRegister register;
    private final Persons persons;
    private final PersonBands bands;
    private final NamesOnScreen names;
    private final Speech speech;

    FileReading(
            FileViews views,
            CaseRegister register,
            Persons persons,
            PersonBands bands,
            NamesOnScreen names,
            Speech speech) {
        this.views = views;
        this.register = register;
        this.persons = persons;
        this.bands = bands;
        this.names = names;
        this.speech = speech;
    }

    /** Throws {@link org.homeward.shared.NotThere} if the file isn't there for the reader. */
    @Transactional
    public Read of(CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        var file = views.of(number, actor, language);
        var band = bands.of(persons.of(register.head(number, actor), actor), speech.of(actor, language));
        return new Read(file, names.hidesPerson(request.getSession()) ? band.unnamed() : band);
    }

    /** What was read. */
    record Read(FileView file, PersonBand band) {}
}
