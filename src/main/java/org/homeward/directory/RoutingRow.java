package org.homeward.directory;

import java.time.LocalDate;
import org.homeward.shared.CasePlace;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** Who holds a role; the row that says more goes first: the crossing before the province, that before the corridor. */
record RoutingRow(
        String role,
        CountryCode country,
        @Nullable String province,
        @Nullable Corridor corridor,
        @Nullable String crossing,
        Held holder,
        String group,
        Validity validity) {

    static RoutingRow of(Row row) {
        var corridor = row.optional("corridor");
        return new RoutingRow(
                row.text("role"),
                row.as("country", CountryCode::new),
                row.optional("province"),
                corridor == null ? null : row.as("corridor", Corridor::of),
                row.optional("crossing"),
                Held.of(row, "agency"),
                row.text("group"),
                Validity.of(row));
    }

    boolean fits(String wanted, Where where) {
        return role.equals(wanted)
                && country.equals(where.country())
                && (province == null || province.equals(where.province()))
                && (corridor == null || corridor.equals(where.corridor()))
                && (crossing == null || crossing.equals(where.crossing()))
                && validity.holdsOn(where.day());
    }

    int precision() {
        return (crossing == null ? 0 : 4) + (province == null ? 0 : 2) + (corridor == null ? 0 : 1);
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
