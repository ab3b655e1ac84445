package org.homeward.cases.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.casefile.person.PersonHeader;
import org.homeward.cases.web.PersonHeaderOnCase;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of the file shows, in one transaction: the answers, and the band about the person on top. */
@Component
class FilePageReader {

    private final CaseFileViews views;
    private final PersonHeaderOnCase bands;

    FilePageReader(CaseFileViews views, PersonHeaderOnCase bands) {
        this.views = views;
        this.bands = bands;
    }

    /** Throws {@link org.homeward.shared.NotFound} if the file isn't there for the reader. */
    @Transactional
    public Read of(CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        return new Read(views.of(number, actor, language), bands.of(number, actor, language, request));
    }

    /** What was read. */
    record Read(CaseFileView file, PersonHeader band) {}
}
