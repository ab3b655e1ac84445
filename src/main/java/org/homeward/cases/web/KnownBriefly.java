package org.homeward.cases.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.known.FileInWords;
import org.homeward.casefile.known.FiledAnswer;
import org.homeward.directory.people.Actor;
import org.springframework.stereotype.Component;

/** What is known that decides most, in a few lines, as far as the reader may see it; all of it stands on a page of its own. */
@Component
class KnownBriefly {

    private static final int MOST = 6;

    private static final List<String> FIELDS = List.of(
            "personWishes",
            "returnWishReasons",
            "identityResult",
            "assessorRecommendation",
            "careCapacity",
            "riskMeasures",
            "fitToTravel",
            "legalCaseWanted",
            "claimedNationality",
            "firstNeeds");

    private final FileInWords file;
    private final CaseAccess access;
    private final CaseWording wording;

    KnownBriefly(FileInWords file, CaseAccess access, CaseWording wording) {
        this.file = file;
        this.access = access;
        this.wording = wording;
    }

    /** The newest answers, in their order; none for who doesn't read the file. */
    List<Line> of(CaseView view, Actor actor, Locale language) {
        if (!access.readsFile(view, actor)) {
            return List.of();
        }
        var words = wording.in(language, actor.country());
        return file.of(view.number(), actor, language, FIELDS::contains).stream()
                .sorted(Comparator.comparing(
                        answer -> FIELDS.indexOf(answer.answer().field().key())))
                .limit(MOST)
                .map(answer -> line(answer, words))
                .toList();
    }

    /** Of the other side's answers only the country and the day (R6). */
    private static Line line(FiledAnswer answer, CaseWords words) {
        var known = answer.newest().known();
        var by = known.by();
        var agency = by.agency();
        var own = agency == null ? words.country(by.country()) : words.agency(agency);
        var who = by.shelter() ? words.text("frame.aShelter", "") : own;
        return new Line(answer.label(), answer.newest().text(), who + ", " + words.dates().day(known.at()));
    }

    /** An answer, and who gave it when. */
    record Line(String label, String text, String given) {}
}
