package org.homeward.directory.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.directory.HolidayYear;
import org.homeward.directory.JdbcDirectoryTables;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CalendarChangesTest {

    private static final CountryCode LA = new CountryCode("LA");
    private static final LocalDate DAY = LocalDate.of(2041, 3, 8);
    private static final Actor OWNER = new Actor(
            "owner",
            "Process owner",
            Set.of(Role.processOwner),
            Set.of(),
            new AgencyCode("TH-DATIP"),
            new CountryCode("TH"),
            Locale.ENGLISH,
            true);

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void another_node_sees_a_new_table_with_its_next_look() {
        // given
        var otherNode = new Directory(new JdbcDirectoryTables(jdbc));

        // when
        var change = changes.replace(new HolidayYear(LA, 2041, List.of(day("Lao New Year"))), false, "gazette", OWNER);
        otherNode.refresh();

        // then
        assertThat(otherNode.holidays(LA)).anySatisfy(found -> {
            assertThat(found.date()).isEqualTo(DAY);
            assertThat(found.provisional()).isTrue();
            assertThat(found.name(new Locale("km"))).isNotEqualTo("Lao New Year");
        });
        assertThat(changes.of(LA, 2041).get(0)).isEqualTo(change);
        assertThat(changes.byId(change.id())).contains(change);
        assertThat(change.by()).isEqualTo("owner");
    }

    @Test
    void the_newest_table_of_a_year_is_in_force_whole() {
        // given
        changes.replace(new HolidayYear(LA, 2042, List.of(day2042(3, 8), day2042(3, 9))), false, "gazette", OWNER);

        // when
        changes.replace(new HolidayYear(LA, 2042, List.of(day2042(3, 10))), true, "gazette", OWNER);

        // then
        assertThat(changes.inForce(LA, 2042).days())
                .extracting(Holiday::date)
                .containsExactly(LocalDate.of(2042, 3, 10));
        assertThat(changes.inForce(LA, 2042).days()).noneMatch(Holiday::provisional);
        assertThat(changes.inForce(LA, 2026).days()).hasSize(8);
    }

    @Test
    void what_one_thread_supposes_no_other_sees_and_is_forgotten() throws Exception {
        // given
        var supposed = new HolidayYear(LA, 2043, List.of(day2043()));

        // when
        var inside = directory.supposing(supposed, () -> directory.holidays(LA).size());
        var elsewhere = new int[1];
        directory.supposing(supposed, () -> {
            var other = new Thread(() -> elsewhere[0] = directory.holidays(LA).size());
            other.start();
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return true;
        });

        // then
        var before = directory.holidays(LA).size();
        assertThat(inside).isEqualTo(before + 1);
        assertThat(elsewhere[0]).isEqualTo(before);
    }

    @Test
    void an_agency_may_have_hours_of_its_own_for_a_time() {
        // given
        var agency = new AgencyCode("LA-MLSW");
        var hours = new OfficeHours(
                LA,
                agency,
                Set.of(DayOfWeek.SUNDAY),
                LocalTime.of(9, 0),
                LocalTime.of(15, 0),
                directory.officeHours(LA).zone(),
                LocalDate.of(2041, 1, 1),
                LocalDate.of(2041, 12, 31),
                "order of the ministry");

        // when
        changes.replace(hours, OWNER);
        directory.refresh();

        // then
        assertThat(directory.officeHours(LA, agency).get(0)).isEqualTo(hours);
        assertThat(hours.holdsOn(LocalDate.of(2042, 1, 1))).isFalse();
        assertThat(directory.officeHours(LA, null)).doesNotContain(hours).isNotEmpty();
        assertThat(changes.hoursOf(LA))
                .anySatisfy(change -> assertThat(change.hours()).isEqualTo(hours));
    }

    private static Holiday day(String name) {
        return new Holiday(LA, DAY, false, Map.of("en", name), true, "gazette");
    }

    private static Holiday day2042(int month, int day) {
        return new Holiday(LA, LocalDate.of(2042, month, day), false, Map.of("en", "A day"), true, "gazette");
    }

    private static Holiday day2043() {
        return new Holiday(LA, LocalDate.of(2043, 1, 2), false, Map.of("en", "A day"), true, "gazette");
    }
}
