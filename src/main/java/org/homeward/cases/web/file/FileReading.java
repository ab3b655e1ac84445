package org.homeward.cases.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.person.PersonBand;
import org.homeward.cases.web.CaseBands;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of the file shows, in one transaction: the answers, and the band about the person on top. */
@Component
class FileReading {

    private final FileViews views;
    private final CaseBands bands;

    FileReading(FileViews views, CaseBands bands) {
        this.views = views;
        this.bands = bands;
    }

    /** Throws {@link org.homeward.shared.NotThere} if the file isn't there for the reader. */
    @Transactional
    public Read of(CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        return new Read(views.of(number, actor, language), bands.of(number, actor, language, request));
    }

    /** What was read. */
    record Read(FileView file, PersonBand band) {}
}
