package org.homeward.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.CasePlace;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a role; the more specific row goes first: the person before the crossing, that before the province, that before the
 * corridor.
 *
 * @param places for whom it is; empty for everybody
 * @param sourced whether a source says so: otherwise the place is asked first
 */
record RoutingRow(
        String role,
        CountryCode country,
        Set<String> provinces,
        @Nullable Corridor corridor,
        @Nullable String crossing,
        Set<PlaceSuitability> places,
        boolean sourced,
        RoleOrAgency holder,
        String group,
        Validity validity) {

    private static final String DEFAULT = "default";

    static RoutingRow of(DirectoryRow row) {
        var corridor = row.optional("corridor");
        return new RoutingRow(
                row.text("role"),
                row.as("country", CountryCode::new),
                Set.copyOf(row.list("province")),
                corridor == null ? null : row.as("corridor", Corridor::of),
                row.optional("crossing"),
                places(row),
                !row.list("source").contains(DEFAULT),
                RoleOrAgency.of(row, "agency"),
                row.text("group"),
                Validity.of(row));
    }

    boolean fits(String wanted, Where where) {
        return role.equals(wanted)
                && country.equals(where.country())
                && (provinces.isEmpty() || provinces.contains(String.valueOf(where.province())))
                && (corridor == null || corridor.equals(where.corridor()))
                && (crossing == null || crossing.equals(where.crossing()))
                && validity.holdsOn(where.day());
    }

    private static Set<PlaceSuitability> places(DirectoryRow row) {
        return row.list("for_whom").isEmpty()
                ? Set.of()
                : row.as("for_whom", text -> Stream.of(text.split(";"))
                        .map(PlaceSuitability::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is no place for some only. */
    boolean forEverybody() {
        return places.isEmpty();
    }

    boolean takes(Set<PlaceSuitability> person) {
        return !Collections.disjoint(places, person);
    }

    int precision() {
        return (places.isEmpty() ? 0 : 8)
                + (crossing == null ? 0 : 4)
                + (provinces.isEmpty() ? 0 : 2)
                + (corridor == null ? 0 : 1);
    }

    /** Where and when somebody is looked for. */
    record Where(
            CountryCode country,
            @Nullable Corridor corridor,
            @Nullable String province,
            @Nullable String crossing,
            LocalDate day) {

        static Where of(CountryCode country, CasePlace place, @Nullable String province, LocalDate day) {
            return new Where(country, place.corridor(), province, place.crossing(), day);
        }

        static Where in(CountryCode country, LocalDate day) {
            return new Where(country, null, null, null, day);
        }
    }
}
