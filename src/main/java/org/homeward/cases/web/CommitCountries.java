package org.homeward.cases.web;

import java.util.List;
import java.util.Locale;
import org.homeward.channel.FocalPoints;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The countries with which a country has no instrument of its own. */
@Component
class CommitCountries {

    private final Directory directory;
    private final FocalPoints focalPoints;

    CommitCountries(Directory directory, FocalPoints focalPoints) {
        this.directory = directory;
        this.focalPoints = focalPoints;
    }

    /** Their names; none for a country that has an instrument with each. */
    List<String> of(CountryCode own, Locale language) {
        return directory.countries().stream()
                .map(Country::code)
                .filter(other -> focalPoints.commitOnly(new Corridor(own, other))
                        || focalPoints.commitOnly(new Corridor(other, own)))
                .map(other -> directory.countryName(other, language))
                .toList();
    }
}
