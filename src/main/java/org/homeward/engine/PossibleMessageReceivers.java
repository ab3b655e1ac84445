package org.homeward.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.homeward.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places at which a message could arrive although nothing waits for it: read from the engine's tables by one statement.
 *
 * @param startable models that the message starts; the engine keeps this for the newest versions only, whatever a case keeps
 * @param running models of the case's running processes
 */
record PossibleMessageReceivers(List<String> startable, List<String> running) {

    static PossibleMessageReceivers read(JdbcClient database, CaseNumber number, String message) {
        return database.sql("""
                        select array(select configuration_ from act_ru_event_subscr
                                     where event_type_ = 'message' and event_name_ = :message and execution_id_ is null)
                                 as startable,
                               array(select distinct proc_def_id_ from act_ru_execution
                                     where business_key_ = :number and parent_id_ is null)
                                 as running
                        """)
                .param("message", message)
                .param("number", number.value())
                .query(PossibleMessageReceivers::of)
                .single();
    }

    private static PossibleMessageReceivers of(ResultSet row, int index) throws SQLException {
        return new PossibleMessageReceivers(
                List.of((String[]) row.getArray("startable").getArray()),
                List.of((String[]) row.getArray("running").getArray()));
    }
}
