package org.homeward.directory;

import java.time.LocalDate;

/** Whether people are let over a crossing on a day, as far as a source says. */
public enum BorderCrossingState {
    open,
    closed,
    /** No source tells: the offices there are asked first. */
    unknown;

    /** One source's word for a time. */
    record Told(String point, BorderCrossingState state, Validity validity) {

        static Told of(DirectoryRow row) {
            return new Told(row.text("point"), row.as("state", BorderCrossingState::valueOf), Validity.of(row));
        }

        boolean isOf(String other, LocalDate day) {
            return point.equals(other) && validity.holdsOn(day);
        }
    }
}
