package org.homeward.testing;

import java.util.List;
import java.util.Locale;

/**
 * A statement that went to the database; a batch is one.
 *
 * @param from the innermost class and method of the product that led to it
 */
public record Statement(Whose whose, String sql, String from) {

    private static final List<String> SIGNING_IN =
            List.of("spring_session", "from account where username", "api_token");

    /** Whom a statement is charged to. */
    public enum Whose {
        /** The product's own tables. */
        own,
        /** The process engine's tables. */
        engine,
        /** The reader's session, account and password. */
        session,
        /** Telling the database who works. */
        wall
    }

    static Statement of(String sql, String from) {
        return new Statement(whose(sql.toLowerCase(Locale.ROOT)), sql.strip().replaceAll("\\s+", " "), from);
    }

    private static Whose whose(String sql) {
        if (sql.contains("set_config(")) {
            return Whose.wall;
        }
        if (SIGNING_IN.stream().anyMatch(sql::contains)) {
            return Whose.session;
        }
        return sql.contains("act_") ? Whose.engine : Whose.own;
    }
}
