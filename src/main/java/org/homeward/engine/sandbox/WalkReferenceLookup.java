package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.RuleNumber;
import org.jspecify.annotations.Nullable;

/** The questions of a walk to the rooms above the engine; all of them read only. */
public interface WalkReferenceLookup {

    /**
     * When a step would be due by a row of the draft's own table.
     *
     * @param row the row's outputs by name
     * @param variable reads a process variable, null if unset
     * @return empty if the person decides, or the date it counts from isn't known yet
     */
    Optional<Instant> due(
            String key,
            Map<String, Object> row,
            CountryCode acting,
            Corridor corridor,
            WalkTimes times,
            Function<String, @Nullable Object> variable);

    /** The last day that a row of the deadlines allows, counted from this one as the acting country counts. */
    LocalDate lastDay(String key, Map<String, Object> row, CountryCode acting, Corridor corridor, LocalDate from);

    /** The codes of the corridor's hand-over points on that day. */
    Set<String> handoverPoints(Corridor corridor, LocalDate day);

    /** Whether people are let over the crossing on that day; empty where no source tells. */
    Optional<Boolean> isPassable(String crossing, LocalDate day);

    /** When a timer that names a deadline would fire. */
    Instant timer(String key, Map<String, Object> row, Instant from);

    /** The day that it is in a country. */
    LocalDate day(Instant moment, CountryCode country);

    /** Where a country's days begin. */
    ZoneId zone(CountryCode country);

    /** How the panel of a country decides. */
    Seats panel(PanelKind kind, CountryCode country);

    /** A number of law or practice that holds in a country on the day. */
    int number(RuleNumber number, CountryCode country, LocalDate day);

    /** What signs of trafficking amount to. */
    CaseEnvironment.Signs signs(Collection<String> codes);

    /**
     * When the walk's case was opened, and what time it is in it.
     *
     * @param happened when an event of the case was
     */
    record WalkTimes(Instant opened, Instant now, Function<CaseEvent, Optional<String>> happened) {}

    /** The members of a panel, and the number of them that must be heard. */
    record Seats(List<Seat> members, int quorum) {}
}
