package org.homeward.overdue;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query of the board with its values, to be asked or explained. */
record BoardSql(String text, MapSqlParameterSource parameters) {

    JdbcClient.StatementSpec on(JdbcClient database) {
        return database.sql(text).paramSource(parameters);
    }

    /** How the database answers it, without its costs. */
    List<String> explained(JdbcClient database) {
        return database.sql("explain (costs off) " + text)
                .paramSource(parameters)
                .query(String.class)
                .list();
    }
}
