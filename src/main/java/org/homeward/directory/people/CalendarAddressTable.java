package org.homeward.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the calendar addresses. */
@Component
class CalendarAddressTable {

    private final JdbcClient jdbc;

    CalendarAddressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else makes an address for this account. */
    void lock(String account) {
        jdbc.sql("select username from account where username = :account for update")
                .param("account", account)
                .query(String.class)
                .single();
    }

    void insert(String account, CalendarAddress address, byte[] hash, String standing) {
        jdbc.sql("""
                        insert into calendar_address (id, account, hash, made, expires, standing)
                        values (:id, :account, :hash, :made, :expires, :standing)
                        """)
                .param("id", address.id())
                .param("account", account)
                .param("hash", hash)
                .param("made", DatabaseTimes.of(address.made()))
                .param("expires", DatabaseTimes.of(address.expires()))
                .param("standing", standing)
                .update();
    }

    /** The one that was made last, whatever became of it. */
    Optional<CalendarAddress> newest(String account) {
        return jdbc.sql("select * from calendar_address where account = :account order by made desc, id limit 1")
                .param("account", account)
                .query((row, index) -> address(row))
                .optional();
    }

    /** Ends the account's address; empty if there was none to end. */
    Optional<UUID> end(String account, Instant now) {
        return jdbc.sql("""
                        update calendar_address set ended = :now where account = :account and ended is null returning id
                        """)
                .param("now", DatabaseTimes.of(now))
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    /** An address that neither ended nor expired. */
    Optional<Owned> live(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select * from calendar_address where hash = :hash and ended is null and expires > :now
                        """)
                .param("hash", hash)
                .param("now", DatabaseTimes.of(now))
                .query((row, index) -> new Owned(address(row), row.getString("account"), row.getString("standing")))
                .optional();
    }

    /** Writes once a day; whether this was the day's first reading. */
    boolean read(UUID id, LocalDate day) {
        return jdbc.sql("""
                        update calendar_address set last_read = :day where id = :id and last_read is distinct from :day
                        """).param("day", day).param("id", id).update() == 1;
    }

    private static CalendarAddress address(ResultSet row) throws SQLException {
        return new CalendarAddress(
                row.getObject("id", UUID.class),
                DatabaseTimes.from(row, "made"),
                DatabaseTimes.from(row, "expires"),
                row.getObject("last_read", LocalDate.class),
                DatabaseTimes.fromOrNull(row, "ended"));
    }

    /** The owner of the address, and the standing with which they made it. */
    record Owned(CalendarAddress address, String account, String standing) {}
}
