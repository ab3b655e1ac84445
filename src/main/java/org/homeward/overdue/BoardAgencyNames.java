package org.homeward.overdue;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.casefile.ShelterNameAccess;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.overdue.BoardAgency.Kind;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Tells how much of a desk's name is for a reader: a shelter's is told to few (R9), the host's units aren't told to the origin (R6). */
@Component
class BoardAgencyNames {

    private final Directory directory;
    private final ShelterNameAccess shelters;
    private final TodayInCountry today;

    BoardAgencyNames(Directory directory, ShelterNameAccess shelters, TodayInCountry today) {
        this.directory = directory;
        this.shelters = shelters;
        this.today = today;
    }

    /**
     * The desk as the reader may know it.
     *
     * @param hosting whether the reader's country is the host of the case
     */
    BoardAgency of(AgencyCode agency, boolean hosting, BoardScope scope, Actor reader) {
        if (scope == BoardScope.region) {
            return BoardAgency.of(agency.country(), Kind.country);
        }
        if (!hosting && !agency.country().equals(reader.country())) {
            return agency.equals(directory.focalPoint(agency.country(), today.in(agency.country())))
                    ? BoardAgency.of(agency)
                    : BoardAgency.of(agency.country(), Kind.units);
        }
        return shelters.hides(agency, reader, corridor(hosting, reader.country()))
                ? BoardAgency.of(agency.country(), Kind.shelters)
                : BoardAgency.of(agency);
    }

    /** The agencies that lie behind a desk for this reader. */
    List<AgencyCode> behind(BoardAgency desk, boolean hosting, BoardScope scope, Actor reader) {
        var agencies = directory.agencies(desk.country(), today.in(desk.country())).stream()
                .map(Agency::code);
        return (desk.unit() == null ? agencies : Stream.of(desk.unit()))
                .filter(agency -> of(agency, hosting, scope, reader).equals(desk))
                .toList();
    }

    /** Some corridor in which the country stands on that side: names of shelters depend on the side alone. */
    private Corridor corridor(boolean hosting, CountryCode own) {
        var other = directory.countries().stream()
                .map(country -> country.code())
                .filter(code -> !code.equals(own))
                .findFirst()
                .orElse(own);
        return hosting ? new Corridor(own, other) : new Corridor(other, own);
    }
}
