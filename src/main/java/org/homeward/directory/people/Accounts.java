package org.homeward.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of those who work with Homeward. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    /** The account of this name, enabled or not. */
    public Optional<Account> byName(String username) {
        return jdbc.sql("select * from account where username = :username")
                .param("username", username)
                .query(Accounts::account)
                .optional();
    }

    /** The same for a change: another change meanwhile waits for the end of the transaction. */
    public Optional<Account> held(String username) {
        return jdbc.sql("select * from account where username = :username for update")
                .param("username", username)
                .query(Accounts::account)
                .optional();
    }

    /** All accounts by name. */
    public List<Account> list() {
        return jdbc.sql("select * from account order by username")
                .query(Accounts::account)
                .list();
    }

    /** The names of several accounts, by account; an account that is gone isn't there. */
    public Map<String, String> names(Collection<String> usernames) {
        var names = new HashMap<String, String>();
        jdbc.sql("select username, name from account where username = any (:usernames)")
                .param("usernames", usernames.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("username"), row.getString("name"));
                });
        return names;
    }

    /** The accounts of an agency with which somebody may sign in, by name. */
    public List<Account> of(AgencyCode agency) {
        return jdbc.sql("select * from account where agency = :agency and enabled order by username")
                .param("agency", agency.value())
                .query(Accounts::account)
                .list();
    }

    /** The country's accounts with the role that may sign in, by name. */
    public List<Account> of(CountryCode country, Role role) {
        return jdbc.sql("""
                        select * from account where split_part(agency, '-', 1) = :country and enabled
                          and :role = any (string_to_array(roles, ';'))
                        order by username
                        """)
                .param("country", country.value())
                .param("role", role.name())
                .query(Accounts::account)
                .list();
    }

    /** The countries in which somebody with the role may sign in. */
    public Set<CountryCode> countriesOf(Role role) {
        return jdbc
                .sql("""
                        select distinct split_part(agency, '-', 1) as country from account
                        where enabled and :role = any (string_to_array(roles, ';'))
                        """)
                .param("role", role.name())
                .query((row, index) -> new CountryCode(row.getString("country")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Whether anybody may sign in at all. */
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes an account; its password is kept as an Argon2id hash.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    public void create(AccountInput account, String password) {
        createHashed(account, hash(password));
    }

    /** How a password is kept; takes a good part of a second. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /**
     * Makes an account whose password was hashed before.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    public void createHashed(AccountInput account, String hash) {
        jdbc.sql("""
                        insert into account
                          (username, password_hash, name, roles, functions, agency, language, api, enabled, created,
                           mail)
                        values (:username, :hash, :name, :roles, :functions, :agency, :language, :api, true, :created,
                           :mail)
                        """)
                .param("username", account.username())
                .param("hash", hash)
                .param("name", account.name())
                .param("roles", joined(account.roles()))
                .param("functions", joined(account.functions()))
                .param("agency", account.agency().value())
                .param("language", account.language())
                .param("api", account.api())
                .param("created", DatabaseTimes.of(clock.instant()))
                .param("mail", text(account.mail()))
                .update();
    }

    /** Nobody signs in with it any more, its sessions end and its tokens open nothing; its former acts stay. */
    public void disable(String username) {
        jdbc.sql("update account set enabled = false where username = :username and enabled returning agency")
                .param("username", username)
                .query(String.class)
                .optional()
                .ifPresent(agency -> events.publishEvent(new AccountDisabledEvent(username, new AgencyCode(agency))));
    }

    /**
     * The account is from now on as {@code after} says, but for its user name and its password.
     *
     * @param before the account that the running transaction holds
     */
    @Transactional
    public void change(Account before, AccountInput after, boolean enabled) {
        if (!after.agency().equals(before.agency())) {
            move(before, after.agency());
        }
        if (!enabled) {
            disable(before.username());
        }
        jdbc.sql("""
                        update account set name = :name, roles = :roles, functions = :functions, language = :language, api = :api,
                          enabled = :enabled, mail = :mail
                        where username = :username
                        """)
                .param("name", after.name())
                .param("roles", joined(after.roles()))
                .param("functions", joined(after.functions()))
                .param("language", after.language())
                .param("api", after.api())
                .param("enabled", enabled)
                .param("mail", text(after.mail()), Types.VARCHAR)
                .param("username", before.username())
                .update();
        if (enabled && !before.enabled()) {
            events.publishEvent(new AccountCreatedOrChangedEvent(after, AccountCreatedOrChangedEvent.ENABLED));
        } else if (!after.equals(before.given())) {
            events.publishEvent(new AccountCreatedOrChangedEvent(after, AccountCreatedOrChangedEvent.CHANGED));
        }
    }

    /** The person works for another agency from now on, and whoever is signed in with the account has to sign in again. */
    @Transactional
    public void move(Account account, AgencyCode agency) {
        jdbc.sql("update account set agency = :agency where username = :username")
                .param("agency", agency.value())
                .param("username", account.username())
                .update();
        events.publishEvent(new AccountMovedEvent(account.username(), account.agency(), agency));
    }

    /** Remembers the reader's language; throws {@link IllegalArgumentException} unless it is one of the seven. */
    public void setLanguage(String username, String language) {
        AccountInput.checkLanguage(language);
        jdbc.sql("update account set language = :language where username = :username")
                .param("language", language)
                .param("username", username)
                .update();
    }

    /** Remembers where the person is reached by mail; null: not at all. */
    @Transactional
    public void setMail(String username, @Nullable MailAddress mail) {
        jdbc.sql("""
                        update account set mail = :mail
                        where username = :username and mail is distinct from :mail returning agency
                        """)
                .param("mail", text(mail), Types.VARCHAR)
                .param("username", username)
                .query(String.class)
                .optional()
                .map(agency -> new MailAddressChangedEvent(username, new AgencyCode(agency), mail != null))
                .ifPresent(events::publishEvent);
    }

    /**
     * Another password opens the account from now on; it is kept as an Argon2id hash.
     *
     * @param by who says so: the account itself, or a command
     */
    @Transactional
    public void setPassword(String username, String password, String by) {
        jdbc.sql("update account set password_hash = :hash where username = :username returning agency")
                .param("hash", encoder.encode(password))
                .param("username", username)
                .query(String.class)
                .optional()
                .map(agency -> new PasswordChangedEvent(username, new AgencyCode(agency), by))
                .ifPresent(events::publishEvent);
    }

    /** The actor who signs in with the account. */
    public Actor actorOf(Account account) {
        return new Actor(
                account.username(),
                account.name(),
                account.roles(),
                account.functions(),
                account.agency(),
                account.agency().country(),
                Locale.forLanguageTag(account.language()),
                account.api());
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("name"),
                split(row.getString("roles")).map(Role::valueOf).collect(Collectors.toSet()),
                split(row.getString("functions")).collect(Collectors.toSet()),
                new AgencyCode(row.getString("agency")),
                row.getString("language"),
                row.getBoolean("api"),
                row.getBoolean("enabled"),
                DatabaseTimes.from(row, "created"),
                Optional.ofNullable(row.getString("mail")).map(MailAddress::new).orElse(null));
    }

    private static @Nullable String text(@Nullable MailAddress mail) {
        return mail == null ? null : mail.value();
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(";"));
    }

    private static Stream<String> split(String values) {
        return Stream.of(values.split(";")).filter(value -> !value.isBlank());
    }
}
