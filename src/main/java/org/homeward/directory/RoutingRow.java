package org.homeward.directory;

import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** Which agency holds a role; a row that names a province or a corridor goes before one that doesn't. */
record RoutingRow(
        String role,
        CountryCode country,
        @Nullable String province,
        @Nullable Corridor corridor,
        RoutedRole holder,
        Validity validity) {

    static RoutingRow of(Row row) {
        var corridor = row.optional("corridor");
        return new RoutingRow(
                row.text("role"),
                row.as("country", CountryCode::new),
                row.optional("province"),
                corridor == null ? null : row.as("corridor", Corridor::of),
                new RoutedRole(row.as("agency", AgencyCode::new), row.text("group")),
                Validity.of(row));
    }

    boolean fits(String wanted, CountryCode where, @Nullable Corridor on, @Nullable String in, LocalDate day) {
        return role.equals(wanted)
                && country.equals(where)
                && (province == null || province.equals(in))
                && (corridor == null || corridor.equals(on))
                && validity.holdsOn(day);
    }

    int precision() {
        return (province == null ? 0 : 2) + (corridor == null ? 0 : 1);
    }
}
