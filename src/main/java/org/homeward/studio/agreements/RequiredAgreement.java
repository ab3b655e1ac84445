package org.homeward.studio.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.CountryCode;
import org.homeward.studio.ownership.OwningCountries;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without whom a change isn't published.
 *
 * @param country whose process owner is needed: its code, or {@code region} for one of another country than whoever asked
 * @param given whether one stands behind the change
 * @param by whose account that is; null until then
 * @param owned whether anybody could: false for a country without a process owner
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RequiredAgreement(
        String country, boolean given, @Nullable String by, boolean owned) {

    /**
     * The agreements that a change needs: one person of each country whose own it touches, and two of different countries if it is the
     * region's.
     *
     * @param owned the countries that have a process owner
     * @param people who stands behind it, whoever asked for the review first
     */
    static List<RequiredAgreement> of(OwningCountries whose, Set<CountryCode> owned, List<Agreement> people) {
        var needs = new ArrayList<RequiredAgreement>();
        whose.inOrder().forEach(country -> {
            var by =
                    people.stream().filter(one -> one.country().equals(country)).findFirst();
            needs.add(need(country.value(), by, owned.contains(country)));
        });
        if (whose.region()) {
            var second = people.stream()
                    .filter(one -> !one.country().equals(people.get(0).country()))
                    .findFirst();
            needs.add(need(OwningCountries.REGION, second, owned.size() > 1));
        }
        return needs;
    }

    private static RequiredAgreement need(String country, Optional<Agreement> by, boolean owned) {
        return new RequiredAgreement(
                country, by.isPresent(), by.map(Agreement::username).orElse(null), owned);
    }

    boolean isOf(CountryCode other) {
        return country.equals(other.value());
    }

    /** Whether it is the region's: a person of any other country gives it. */
    public boolean ofRegion() {
        return country.equals(OwningCountries.REGION);
    }
}
