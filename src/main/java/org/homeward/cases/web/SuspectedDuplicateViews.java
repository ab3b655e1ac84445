package org.homeward.cases.web;

import java.util.Comparator;
import java.util.List;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Participation;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.casefile.duplicates.SuspectedDuplicate;
import org.homeward.casefile.duplicates.SuspectedDuplicates;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of cases that may be about one person, for the owner of the older one and for the officer. */
@Component
class SuspectedDuplicateViews {

    private final SuspectedDuplicates suspicions;
    private final CaseAccess access;
    private final Participation participation;
    private final ShelterNameAccess shelters;
    private final Directory directory;
    private final TodayInCountry today;

    SuspectedDuplicateViews(
            SuspectedDuplicates suspicions,
            CaseAccess access,
            Participation participation,
            ShelterNameAccess shelters,
            Directory directory,
            TodayInCountry today) {
        this.suspicions = suspicions;
        this.access = access;
        this.participation = participation;
        this.shelters = shelters;
        this.directory = directory;
        this.today = today;
    }

    /** For the page of one of them, which the reader has open. */
    @Transactional
    public List<SuspectedDuplicateView> about(CaseNumber number, Actor reader) {
        return suspicions.about(number, reader).stream()
                .map(pair -> line(pair, reader))
                .toList();
    }

    /** A page of the officer's list. */
    @Transactional
    public Page page(Actor officer, long before, int limit) {
        var found = suspicions.page(officer, before, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? shown.get(limit - 1).id() : null;
        return new Page(shown.stream().map(pair -> line(pair, officer)).toList(), suspicions.count(officer), next);
    }

    private SuspectedDuplicateView line(SuspectedDuplicate pair, Actor reader) {
        return new SuspectedDuplicateView(
                half(pair, pair.older(), holder(pair, reader), reader),
                half(pair, pair.newer(), pair.newer().by(), reader),
                pair.kind(),
                pair.at());
    }

    /** The holder of the older case now, in the reader's country if there is one. */
    private static AgencyCode holder(SuspectedDuplicate pair, Actor reader) {
        return pair.holders().stream()
                .min(Comparator.comparing(
                                (AgencyCode holder) -> !holder.country().equals(reader.country()))
                        .thenComparing(AgencyCode::value))
                .orElse(pair.older().by());
    }

    private SuspectedDuplicateView.OneOfTwo half(
            SuspectedDuplicate pair, SuspectedDuplicate.Opened opened, AgencyCode agency, Actor reader) {
        var country = agency.country();
        var call = pair.mayLearn(country) ? call(agency, opened.corridor(), reader) : null;
        return new SuspectedDuplicateView.OneOfTwo(opened.number(), country, call, opens(opened.number(), reader));
    }

    /**
     * Within the country the agency itself; across the border, and for a shelter whose name isn't for the
     * reader, the country's focal point: which unit works for a person isn't told elsewhere (R6, R9, R10).
     */
    private AgencyCode call(AgencyCode agency, Corridor corridor, Actor reader) {
        var named = agency.country().equals(reader.country()) && !shelters.hides(agency, reader, corridor);
        return named ? agency : directory.focalPoint(agency.country(), today.in(agency.country()));
    }

    private boolean opens(CaseNumber number, Actor reader) {
        return access.opensCases(reader)
                && participation
                        .of(number, reader.agency())
                        .filter(part -> !part.panelOnly())
                        .isPresent();
    }

    /** Lines, how many there are in all, and where the next page begins. */
    record Page(
            List<SuspectedDuplicateView> lines,
            long total,
            @Nullable Long next) {}
}
