package org.homeward.directory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.shared.AgencyCode;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an address at which a calendar program reads a person's dates. */
@DatabaseTest
class CalendarAddressesTest {

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    SystemActor system;

    private final String owner = "dates-" + UUID.randomUUID().toString().substring(0, 30);

    @BeforeEach
    void the_owner_has_an_account() {
        accounts.create(
                new AccountInput(
                        owner,
                        "Test person",
                        Set.of(Role.caseworker),
                        Set.of("welfare"),
                        new AgencyCode("TH-DATIP"),
                        "en",
                        false),
                "a-password-of-the-tests");
    }

    @Test
    void it_leads_to_its_person_for_ninety_days() {
        // given
        var secret = addresses.make(actor()).secret();

        // when
        clock.advance(Duration.ofDays(90).minusMinutes(1));
        var before = addresses.use(secret);
        clock.advance(Duration.ofMinutes(1));

        // then
        assertThat(before).map(Actor::username).contains(owner);
        assertThat(addresses.use(secret)).isEmpty();
    }

    @Test
    void it_can_be_revoked_and_a_new_one_ends_the_one_before() {
        // given
        var first = addresses.make(actor()).secret();
        var second = addresses.make(actor()).secret();
        assertThat(addresses.use(first)).isEmpty();
        assertThat(addresses.use(second)).isPresent();

        // when
        addresses.revoke(actor());
        addresses.revoke(actor());

        // then
        assertThat(addresses.use(second)).isEmpty();
        assertThat(addresses.of(actor())).get().satisfies(address -> assertThat(address.live(clock.instant()))
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"roles = 'caseworker;supervisor'", "functions = 'border'", "agency = 'TH-OAG'", "enabled = false"
            })
    void it_is_over_for_good_when_the_account_changes(String change) {
        // given
        var secret = addresses.make(actor()).secret();

        // when
        database.sql("update account set " + change + " where username = :owner")
                .param("owner", owner)
                .update();
        var after = addresses.use(secret);
        database.sql("""
                        update account set roles = 'caseworker', functions = 'welfare', agency = 'TH-DATIP', enabled = true
                        where username = :owner
                        """).param("owner", owner).update();

        // then
        assertThat(after).isEmpty();
        assertThat(addresses.use(secret)).isEmpty();
        assertThat(logged("calendarAddressOver")).isOne();
    }

    @Test
    void a_word_or_another_language_of_the_account_changes_nothing() {
        // given
        var secret = addresses.make(actor()).secret();

        // when
        database.sql("update account set name = 'Another', language = 'th' where username = :owner")
                .param("owner", owner)
                .update();

        // then
        assertThat(addresses.use(secret)).isPresent();
    }

    @Test
    void nothing_but_a_keyed_hash_of_it_is_kept() {
        // given
        var fresh = addresses.make(actor());

        // when
        var rows = database.sql("select a::text from calendar_address a where account = :owner")
                .param("owner", owner)
                .query(String.class)
                .list();

        // then
        assertThat(rows).singleElement().asString().doesNotContain(fresh.secret());
        assertThat(fresh.toString()).doesNotContain(fresh.secret());
        assertThat(fresh.secret()).hasSize(43);
    }

    @Test
    void its_making_its_revoking_and_each_day_of_reading_are_logged() {
        // given
        var secret = addresses.make(actor()).secret();

        // when
        for (int day = 0; day < 3; day++) {
            addresses.use(secret);
            addresses.use(secret);
            clock.advance(Duration.ofDays(1));
        }
        addresses.revoke(actor());

        // then
        assertThat(List.of("calendarAddressMade", "calendarAddressRead", "calendarAddressRevoked"))
                .extracting(this::logged)
                .containsExactly(1, 3, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "hwt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_address_is_not_looked_up(String secret) {
        assertThat(addresses.use(secret)).isEmpty();
    }

    private Actor actor() {
        return accounts.actorOf(accounts.byName(owner).orElseThrow());
    }

    private int logged(String what) {
        return system.sees(() -> database.sql("select count(*) from audit_entry where what = :what and actor = :owner")
                .param("what", what)
                .param("owner", owner)
                .query(Integer.class)
                .single());
    }
}
