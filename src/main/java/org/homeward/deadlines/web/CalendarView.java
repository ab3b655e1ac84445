package org.homeward.deadlines.web;

import java.util.List;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * A country's calendar of a year, in the reader's words.
 *
 * @param own whether it is the reader's country, so that the reader may change it
 */
record CalendarView(
        List<Choice> countries,
        String country,
        String countryName,
        boolean own,
        List<Choice> years,
        Table table,
        List<Hours> hours,
        List<Choice> agencies,
        List<FieldMessage> problems) {

    /**
     * The table of the year.
     *
     * @param yearInWords as the reader counts it
     * @param status {@code official}, {@code provisional} or {@code none}
     * @param packaged whether the table came with the program, without a change
     * @param basis the id of the change in force, 0 for the packaged table
     */
    record Table(
            int year,
            String yearInWords,
            String status,
            boolean packaged,
            long basis,
            List<Day> days,
            List<Change> changes) {}

    record Choice(String code, String name) {}

    /** A day of the table: its date for machines, and as the reader writes it. */
    record Day(String date, String day, String weekday, String kind, String name, String source) {}

    /** A table that somebody brought. */
    record Change(long id, String at, String by, boolean official, String source, int moved) {}

    /** Office hours; author and time are null for those that came with the program. */
    record Hours(
            @Nullable Long id,
            @Nullable String agency,
            String opens,
            String closes,
            List<String> restDays,
            String from,
            @Nullable String to,
            String source,
            @Nullable String by,
            @Nullable String at) {}
}
