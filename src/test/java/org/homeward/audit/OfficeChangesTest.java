package org.homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.directory.HolidayYear;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.MailAddress;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who changed a calendar or a mail address is in the log, the address isn't. */
@DatabaseTest
class OfficeChangesTest {

    private static final CountryCode LAOS = new CountryCode("LA");

    private final String owner = "owner." + UUID.randomUUID().toString().substring(0, 20);

    @Autowired
    CalendarChanges calendars;

    @Autowired
    Accounts accounts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private Actor keeper;

    @BeforeEach
    void somebody_keeps_calendars() {
        accounts.create(
                new AccountInput(
                        owner, "Keeper", Set.of(Role.processOwner), Set.of(), new AgencyCode("TH-DATIP"), "en", false),
                "a fictional password");
        keeper = accounts.actorOf(accounts.byName(owner).orElseThrow());
    }

    @Test
    void a_new_holiday_table_is_logged_with_country_year_and_source() {
        // when
        var change = calendars.replace(new HolidayYear(LAOS, 2091, List.of()), false, "Gazette 7", keeper);

        // then
        assertThat(entries()).containsExactly("holidaysChanged " + change.id() + " LA 2091 provisional Gazette 7");
    }

    @Test
    void new_office_hours_are_logged_with_whose_they_are_and_from_when() {
        // when
        var countrys = calendars.replace(hours(null), keeper);
        var agencys = calendars.replace(hours(new AgencyCode("LA-IMM")), keeper);

        // then
        assertThat(entries())
                .containsExactly(
                        "officeHoursChanged " + countrys.id() + " LA 2091-01-01 Decree 3",
                        "officeHoursChanged " + agencys.id() + " LA-IMM 2091-01-01 Decree 3");
    }

    @Test
    void a_change_that_is_undone_leaves_no_entry() {
        // when
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            calendars.replace(hours(null), keeper);
            status.setRollbackOnly();
        });

        // then
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_mail_address_is_logged_when_it_changes_and_isnt_named() {
        // when
        accounts.setMail(owner, new MailAddress("somebody@office.example"));
        accounts.setMail(owner, new MailAddress("somebody@office.example"));
        accounts.setMail(owner, null);

        // then
        assertThat(entries()).containsExactly("mailAddressSet " + owner, "mailAddressCleared " + owner);
    }

    private static OfficeHours hours(AgencyCode agency) {
        return new OfficeHours(
                LAOS,
                agency,
                Set.of(DayOfWeek.SUNDAY),
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                ZoneId.of("Asia/Vientiane"),
                LocalDate.of(2091, 1, 1),
                LocalDate.of(2091, 1, 2),
                "Decree 3");
    }

    private List<String> entries() {
        return database.sql("""
                        select what || ' ' || codes from audit_entry
                        where chain = 'TH-DATIP' and actor = ? and agency = 'TH-DATIP' and case_number is null order by seq
                        """).param(owner).query(String.class).list();
    }
}
