package org.homeward.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of the directory, each with the table that keeps it. */
enum DirectoryFile {
    COUNTRIES("countries.csv", "directory_country"),
    PROVINCES("provinces.csv", "directory_province"),
    SOURCES("sources.csv", "directory_source"),
    AGENCIES("agencies.csv", "directory_agency"),
    HANDOVER_POINTS("handover-points.csv", "directory_handover_point"),
    CROSSING_STATES("crossing-states.csv", "directory_crossing_state"),
    CORRIDORS("corridors.csv", "directory_corridor"),
    ROUTING("routing.csv", "directory_routing"),
    PANELS("panels.csv", "directory_panel_member"),
    OFFICE_HOURS("office-hours.csv", "directory_office_hours"),
    HOLIDAY_NAMES("holidays/names.csv", "directory_holiday_name"),
    HOLIDAYS("holidays/??-????.csv", "directory_holiday"),
    PROVISIONAL_HOLIDAYS("holidays/provisional/??-????.csv", "directory_holiday_provisional");

    private final String pattern;
    private final String table;

    DirectoryFile(String pattern, String table) {
        this.pattern = pattern;
        this.table = table;
    }

    String pattern() {
        return pattern;
    }

    String table() {
        return table;
    }

    /** Its rows; a reader of a directory reads every file of it. */
    List<DirectoryRow> of(Map<DirectoryFile, List<DirectoryRow>> rows) {
        return Objects.requireNonNull(rows.get(this), pattern);
    }
}
