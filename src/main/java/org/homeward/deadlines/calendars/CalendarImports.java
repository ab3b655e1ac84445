package org.homeward.deadlines.calendars;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.ReplacedHolidayTable;
import org.homeward.directory.ReplacedOfficeHours;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a new holiday table or new office hours would change, and puts them in force; open steps follow at once. */
@Component
public class CalendarImports {

    private static final String SYSTEM = "calendars";

    private final CalendarChanges changes;
    private final Directory directory;
    private final StepsOnCalendar followers;
    private final StepsRedatedByCalendar moved;
    private final TransactionTemplate transaction;

    CalendarImports(
            CalendarChanges changes,
            Directory directory,
            StepsOnCalendar followers,
            StepsRedatedByCalendar moved,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.directory = directory;
        this.followers = followers;
        this.moved = moved;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Throws {@link ActionNotAllowedException} unless the reader keeps the calendars. */
    public static void onlyKeepers(Actor reader) {
        reader.requireAny(Role.processOwner, Role.administrator);
    }

    /** Throws {@link ActionNotAllowedException} unless the reader keeps this country's calendars: a country's are its own. */
    public static void onlyKeepers(CountryCode country, Actor reader) {
        onlyKeepers(reader);
        if (!reader.country().equals(country)) {
            throw ActionNotAllowedException.otherCountry();
        }
    }

    /** The changes that the table would make; nothing is stored. */
    public CalendarEffect preview(NewHolidayTable table, Actor by) {
        onlyKeepers(table.year().country(), by);
        var days = days(table);
        return new CalendarEffect(
                days,
                directory.supposing(table.year(), () -> wouldMove(table.year().country(), by)));
    }

    /** The changes that the hours would make; nothing is stored. */
    public List<StepRedatedByCalendar> preview(OfficeHours hours, Actor by) {
        onlyKeepers(hours.country(), by);
        directory.refresh();
        return directory.supposing(hours, () -> wouldMove(hours.country(), by));
    }

    /** Puts the table in force, lets the open steps follow and keeps the list of what moved. */
    public Applied apply(NewHolidayTable table, Actor by) {
        onlyKeepers(table.year().country(), by);
        return inForce(() -> {
            var days = days(table);
            var change = changes.replace(table.year(), table.official(), table.source(), by);
            var steps = directory.supposing(
                    table.year(), () -> followers.move(table.year().country()));
            moved.keep(change.id(), null, steps);
            return new Applied(change, new CalendarEffect(days, moved.ownOf(by.country(), steps)));
        });
    }

    /** Puts the hours in force, lets the open steps follow and keeps the list of what moved. */
    public ReplacedOfficeHours apply(OfficeHours hours, Actor by) {
        onlyKeepers(hours.country(), by);
        return inForce(() -> {
            directory.refresh();
            var change = changes.replace(hours, by);
            moved.keep(null, change.id(), directory.supposing(hours, () -> followers.move(hours.country())));
            return change;
        });
    }

    /** The steps of the reader's country that a change of a table moved when it was made. */
    public List<StepRedatedByCalendar> moved(ReplacedHolidayTable change, Actor reader) {
        onlyKeepers(reader);
        return own(reader, () -> moved.ofTable(change.id()));
    }

    /** How many steps a change of a table moved. */
    public int howMany(ReplacedHolidayTable change) {
        return asSystem(() -> moved.countOfTable(change.id()));
    }

    /** The steps of the reader's country that a change of hours moved when it was made. */
    public List<StepRedatedByCalendar> moved(ReplacedOfficeHours change, Actor reader) {
        onlyKeepers(reader);
        return own(reader, () -> moved.ofHours(change.id()));
    }

    private List<HolidayChange> days(NewHolidayTable table) {
        return HolidayChange.between(
                changes.inForce(table.year().country(), table.year().year()), table.year());
    }

    private List<StepRedatedByCalendar> wouldMove(CountryCode country, Actor reader) {
        return own(reader, () -> followers.wouldMove(country));
    }

    private List<StepRedatedByCalendar> own(Actor reader, Supplier<List<StepRedatedByCalendar>> all) {
        return asSystem(() -> moved.ownOf(reader.country(), all.get()));
    }

    private <T> T asSystem(Supplier<T> look) {
        return ActingParty.asSystem(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> look.get())));
    }

    /** All or nothing; this node sees it when it is stored, the others with their next look. */
    private <T> T inForce(Supplier<T> change) {
        try {
            return ActingParty.asSystem(
                    SYSTEM,
                    () -> transaction.execute(status -> {
                        moved.oneAtATime();
                        return change.get();
                    }));
        } finally {
            directory.refresh();
        }
    }

    /** A table that is in force now, and what that did. */
    public record Applied(ReplacedHolidayTable change, CalendarEffect effect) {}
}
