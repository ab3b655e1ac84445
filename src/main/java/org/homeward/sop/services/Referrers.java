package org.homeward.sop.services;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/** Who asks, in words for the agency that is asked. A shelter's name tells where it is: its focal point stands for it (R9). */
@Component
class Referrers {

    private final Directory directory;
    private final Clock clock;

    Referrers(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    String name(AgencyCode agency, Locale language) {
        var shelter =
                directory.agency(agency).map(Agency::functions).orElse(Set.of()).contains("shelter");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return directory.agencyName(shelter ? directory.focalPoint(agency.country(), today) : agency, language);
    }
}
