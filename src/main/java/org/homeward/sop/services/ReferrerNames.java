package org.homeward.sop.services;

import java.util.Locale;
import java.util.Set;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/** The asking agency, as the asked agency knows it. A shelter's name tells where it is: its focal point stands for it (R9). */
@Component
class ReferrerNames {

    private final Directory directory;
    private final TodayInCountry today;

    ReferrerNames(Directory directory, TodayInCountry today) {
        this.directory = directory;
        this.today = today;
    }

    String name(AgencyCode agency, Locale language) {
        return directory.agencyName(known(agency), language);
    }

    /** The agency itself, or who stands for it. */
    AgencyCode known(AgencyCode agency) {
        var shelter =
                directory.agency(agency).map(Agency::functions).orElse(Set.of()).contains("shelter");
        return shelter ? directory.focalPoint(agency.country(), today.in(agency.country())) : agency;
    }
}
