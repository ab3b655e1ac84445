package org.homeward.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.MailAddress;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

@DatabaseTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void a_new_account_signs_in_with_its_password_and_acts_for_its_agency() {
        // given
        accounts.create(account("test.shelter1"), "a fictional password");

        // when
        var account = accounts.byName("test.shelter1").orElseThrow();

        // then
        assertThat(account.passwordHash()).startsWith("$argon2id$").doesNotContain("fictional");
        assertThat(encoder.matches("a fictional password", account.passwordHash()))
                .isTrue();
        assertThat(encoder.matches("another one", account.passwordHash())).isFalse();
        assertThat(accounts.actorOf(account))
                .isEqualTo(new Actor(
                        "test.shelter1",
                        "Test worker",
                        Set.of(Role.caseworker, Role.supervisor),
                        Set.of("shelter"),
                        new AgencyCode("TH-WPC-PTT"),
                        new CountryCode("TH"),
                        Locale.forLanguageTag("km"),
                        true));
    }

    @Test
    void a_disabled_account_stays_and_is_marked() {
        // given
        accounts.create(account("test.disabled"), "a fictional password");

        // when
        accounts.disable("test.disabled");

        // then
        assertThat(accounts.byName("test.disabled").orElseThrow().enabled()).isFalse();
    }

    @Test
    void an_account_is_as_an_operator_says_from_then_on() {
        // given
        accounts.create(account("test.changed"), "a fictional password");
        var before = accounts.byName("test.changed").orElseThrow();
        var after = new AccountInput(
                "test.changed",
                "Another name",
                Set.of(Role.supervisor),
                Set.of(),
                new AgencyCode("KH-MOSVY"),
                "en",
                false,
                new MailAddress("changed@office.example"));

        // when
        accounts.change(before, after, false);

        // then
        var closed = accounts.byName("test.changed").orElseThrow();
        assertThat(closed.enabled()).isFalse();
        assertThat(closed.api()).isFalse();
        assertThat(closed.mail()).isEqualTo(after.mail());
        assertThat(closed.passwordHash()).isEqualTo(before.passwordHash());
        assertThat(accounts.actorOf(closed))
                .isEqualTo(new Actor(
                        "test.changed",
                        "Another name",
                        Set.of(Role.supervisor),
                        Set.of(),
                        after.agency(),
                        new CountryCode("KH"),
                        Locale.ENGLISH,
                        false));

        // when
        accounts.change(closed, after, true);

        // then
        assertThat(accounts.byName("test.changed").orElseThrow().enabled()).isTrue();
    }

    @Test
    void the_language_is_remembered() {
        // given
        accounts.create(account("test.language"), "a fictional password");

        // when
        accounts.setLanguage("test.language", "en");

        // then
        assertThat(accounts.byName("test.language").orElseThrow().language()).isEqualTo("en");
        assertThat(accounts.list()).extracting(Account::username).contains("test.language");
    }

    @Test
    void a_language_that_is_none_of_the_seven_is_refused() {
        assertThatThrownBy(() -> accounts.setLanguage("anybody", "xx")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_is_given_once() {
        // given
        accounts.create(account("test.twice"), "a fictional password");

        // then
        assertThatThrownBy(() -> accounts.create(account("test.twice"), "a fictional password"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static AccountInput account(String username) {
        return new AccountInput(
                username,
                "Test worker",
                Set.of(Role.caseworker, Role.supervisor),
                Set.of("shelter"),
                new AgencyCode("TH-WPC-PTT"),
                "km",
                true);
    }
}
