package org.homeward.studio.ownership;

import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.shared.CountryCode;

/**
 * Finds the countries that a role ({@code VN.police}), a corridor ({@code TH-VN}), a condition or a cell names by their codes.
 *
 * @param known the countries that work together here
 */
record NamedCountries(Set<CountryCode> known) {

    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9_])[A-Z]{2}(?![A-Za-z0-9_])");

    NamedCountries(Collection<CountryCode> known) {
        this(Set.copyOf(known));
    }

    Set<CountryCode> in(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(CountryCode::new)
                .filter(known::contains)
                .collect(Collectors.toSet());
    }
}
