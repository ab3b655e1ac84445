package org.homeward.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the tokens. */
@Component
class ApiTokenTable {

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String account, ApiToken token, byte[] hash) {
        jdbc.sql("""
                        insert into api_token (id, account, name, hash, issued, expires)
                        values (:id, :account, :name, :hash, :issued, :expires)
                        """)
                .param("id", token.id())
                .param("account", account)
                .param("name", token.name())
                .param("hash", hash)
                .param("issued", DatabaseTimes.of(token.issued()))
                .param("expires", DatabaseTimes.of(token.expires()))
                .update();
    }

    List<ApiToken> of(String account) {
        return jdbc.sql("select * from api_token where account = :account order by issued desc, id")
                .param("account", account)
                .query(ApiTokenTable::token)
                .list();
    }

    /** Whether there was one to revoke. */
    boolean revoke(String account, UUID id, Instant now) {
        return jdbc.sql("""
                        update api_token set revoked = :now
                        where id = :id and account = :account and revoked is null
                        """)
                        .param("now", DatabaseTimes.of(now))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** The account that a live token stands for. */
    Optional<String> owner(byte[] hash, Instant now) {
        return jdbc.sql("select account from api_token where hash = :hash and revoked is null and expires > :now")
                .param("hash", hash)
                .param("now", DatabaseTimes.of(now))
                .query(String.class)
                .optional();
    }

    /** Writes once a day and token. */
    void used(byte[] hash, LocalDate day) {
        jdbc.sql("""
                        update api_token set last_used = :day
                        where hash = :hash and last_used is distinct from :day
                        """).param("day", day).param("hash", hash).update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                DatabaseTimes.from(row, "issued"),
                DatabaseTimes.from(row, "expires"),
                row.getObject("last_used", LocalDate.class),
                DatabaseTimes.fromOrNull(row, "revoked"));
    }
}
