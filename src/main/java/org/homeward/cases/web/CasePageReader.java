package org.homeward.cases.web;

import java.util.List;
import java.util.Locale;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.person.Person;
import org.homeward.casefile.person.VisiblePersons;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.LinkedCases;
import org.homeward.cases.legal.LegalDevelopmentReport;
import org.homeward.channel.FocalPoints;
import org.homeward.directory.people.Actor;
import org.homeward.letters.Letters;
import org.homeward.letters.ReferralLetter;
import org.homeward.shared.CaseNumber;
import org.homeward.sop.CaseSupportService;
import org.homeward.sop.CaseSupportServices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a case shows, in one transaction. */
@Component
class CasePageReader {

    private final CaseOverviews sheets;
    private final Letters letters;
    private final FocalPoints focalPoints;
    private final SuspectedDuplicateViews duplicates;
    private final VisiblePersons persons;
    private final CaseSummaryFacts known;
    private final CaseSupportServices services;
    private final LinkedCases linked;
    private final CaseAccess access;

    CasePageReader(
            CaseOverviews sheets,
            Letters letters,
            FocalPoints focalPoints,
            SuspectedDuplicateViews duplicates,
            VisiblePersons persons,
            CaseSummaryFacts known,
            CaseSupportServices services,
            LinkedCases linked,
            CaseAccess access) {
        this.sheets = sheets;
        this.letters = letters;
        this.focalPoints = focalPoints;
        this.duplicates = duplicates;
        this.persons = persons;
        this.known = known;
        this.services = services;
        this.linked = linked;
        this.access = access;
    }

    /** The case as its reader may see it; throws {@link org.homeward.shared.NotFound} if that is nothing. */
    @Transactional
    public Read of(CaseNumber number, Actor actor, Locale language) {
        var sheet = sheets.of(number, actor);
        var view = sheet.codes().head().view();
        var readsFile = access.readsFile(view, actor);
        var goesOn = sheet.codes().head().endedHow() == null;
        return new Read(
                sheet,
                readsFile,
                persons.of(sheet.codes().head(), actor),
                readsFile && goesOn && services.mayAsk(number, actor),
                readsFile ? services.of(number, actor) : List.of(),
                known.of(view, sheet.consents(), actor, language),
                letters.referrals(number, actor),
                view.marked()
                        ? focalPoints.of(number, sheet.codes().head().corridor(), actor, language)
                        : focalPoints.own(number, actor, language),
                duplicates.about(number, actor),
                linked.of(view, actor),
                readsFile && goesOn && view.side() == BorderSide.host,
                readsFile && LegalDevelopmentReport.mayCome(sheet.codes()));
    }

    /** The content of the page, by part. */
    record Read(
            CaseOverview sheet,
            boolean readsFile,
            Person person,
            boolean asksForServices,
            List<CaseSupportService> services,
            List<CaseSummaryFacts.Line> known,
            List<ReferralLetter> asked,
            FocalPoints.Calls calls,
            List<SuspectedDuplicateView> duplicates,
            List<LinkedCases.LinkedCase> linked,
            boolean mayLink,
            boolean tellsLegalNews) {}
}
