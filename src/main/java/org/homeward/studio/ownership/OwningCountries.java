package org.homeward.studio.ownership;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.CountryCode;

/**
 * The owners of a part. A part that names one country is that country's, a part that names two is both's, a part that names none is the
 * region's.
 *
 * @param region whether it is the region's too
 */
public record OwningCountries(Set<CountryCode> countries, boolean region) {

    /** How the region stands in lists of countries. */
    public static final String REGION = "region";

    public static final OwningCountries NOBODYS = new OwningCountries(Set.of(), false);
    static final OwningCountries THE_REGIONS = new OwningCountries(Set.of(), true);

    public OwningCountries {
        countries = Set.copyOf(countries);
    }

    /** Of what names these countries. */
    static OwningCountries naming(Collection<CountryCode> countries) {
        return countries.isEmpty() ? THE_REGIONS : new OwningCountries(Set.copyOf(countries), false);
    }

    OwningCountries and(OwningCountries other) {
        var all = new HashSet<>(countries);
        all.addAll(other.countries);
        return new OwningCountries(all, region || other.region);
    }

    OwningCountries and(Collection<CountryCode> others) {
        return and(new OwningCountries(Set.copyOf(others), false));
    }

    /** Without the countries that don't count. */
    public OwningCountries only(Predicate<CountryCode> counts) {
        return new OwningCountries(countries.stream().filter(counts).collect(Collectors.toSet()), region);
    }

    /** The codes of the countries in order, {@link #REGION} last. */
    public List<String> codes() {
        return Stream.concat(
                        inOrder().stream().map(CountryCode::value), region ? Stream.of(REGION) : Stream.<String>empty())
                .toList();
    }

    /** The countries by their codes. */
    public List<CountryCode> inOrder() {
        return countries.stream()
                .sorted(Comparator.comparing(CountryCode::value))
                .toList();
    }
}
