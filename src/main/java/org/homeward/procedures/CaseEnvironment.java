package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.RuleNumber;

/**
 * The surroundings of a case: the time, and the tables, calendars and directory in the versions that the case keeps. All of it only
 * answers; the product asks its rooms, a trial the draft's own tables.
 */
public interface CaseEnvironment {

    Instant now();

    /** The zone of the country's own clocks. */
    ZoneId zone(CountryCode country);

    /** Whether the versions in force have the table: one that came with a later program isn't published yet. */
    boolean hasTable(String table);

    /** The rows of a table that fire, in its order; throws {@link IllegalStateException} if there is no such table. */
    List<Row> rows(String table, Map<String, Object> inputs);

    /** The last day that a row of the deadlines allows, counted from this one; empty while no such row is in force. */
    Optional<LocalDate> lastDay(String row, CountryCode country, LocalDate from);

    /** How many of its units a row of the deadlines asks for. */
    int amount(String row, CountryCode country);

    /** A number of law or practice in a country. */
    int number(RuleNumber number, CountryCode country);

    /** Who holds a side's role in the directory, then those whom it names as the second, third to ask. */
    List<AgencyCode> holders(SideRole role);

    /** The codes of the corridor's hand-over points on that day. */
    Set<String> handoverPoints(LocalDate day);

    /** Whether people are let over the crossing on that day; empty where no source tells. */
    Optional<Boolean> isPassable(String crossing, LocalDate day);

    /** The weight of signs of trafficking, by their codes. */
    Signs signs(Collection<String> codes);

    default LocalDate today(CountryCode country) {
        return LocalDate.ofInstant(now(), zone(country));
    }

    /** A row of a table: its outputs by name, and its source. */
    record Row(Map<String, Object> outputs, String source) {}

    /** Signs by weight, and the dimensions that count. */
    record Signs(long dimensions, long strong, long medium, long weak) {}
}
