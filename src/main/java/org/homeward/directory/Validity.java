package org.homeward.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when a row holds; both days count. */
record Validity(LocalDate from, @Nullable LocalDate to) {

    static Validity of(DirectoryRow row) {
        var validity = new Validity(row.as("valid_from", LocalDate::parse), row.optionalDate("valid_to"));
        if (validity.to != null && validity.to.isBefore(validity.from)) {
            throw row.wrong("it ends before it begins");
        }
        return validity;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
