package org.homeward.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.homeward.shared.ActingParty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database at the start of each transaction, the engine's too, the party that the transaction works for: the row policies read
 * it.
 */
@Component
public final class RowPolicyContext implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RowPolicyContext.class);
    private static final String TELL = "select set_config('homeward.agency', ?, true)";

    private static final String TELL_AND_ASK =
            "select current_setting('homeward.agency', true), set_config('homeward.agency', ?, true)";

    /** A writer for an agency looks rows up by their keys: one plan without the values serves, and isn't made each time. */
    private static final String TELL_WRITER = TELL + ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final DataSource dataSource;

    RowPolicyContext(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var party = ActingParty.current();
        if (failure == null && party != null) {
            try {
                tell(party, transaction.isReadOnly() || ActingParty.isSystem(party) ? TELL : TELL_WRITER);
            } catch (RuntimeException untold) {
                // the transaction goes on and sees no case row; throwing here would leave it open
                LOG.warn("The database wasn't told who works in this transaction", untold);
            }
        }
    }

    /** Works within the running transaction as a system actor, for looks across cases; then as before. */
    public <T> T asSystem(String name, Supplier<T> work) {
        var before = ActingParty.current();
        if (("system:" + name).equals(before)) {
            return work.get();
        }
        // who left the case in this transaction doesn't come back: the database knows who works, the thread doesn't
        var told = change("system:" + name);
        var result = ActingParty.asSystem(name, work);
        // not after a failure: then the transaction rolls back, and the setting with it
        tell(told, TELL);
        return result;
    }

    /** The same for an agency that leaves the case: it may no longer write the last rows of the transaction either. */
    public <T> T asSystemToTheEnd(String name, Supplier<T> work) {
        tell("system:" + name, TELL);
        return ActingParty.asSystem(name, work);
    }

    private void tell(String party, String words) {
        asked(party, words);
    }

    /** Tells for whom the transaction works now; returns for whom it worked. */
    private String change(String party) {
        var before = asked(party, TELL_AND_ASK);
        return before == null ? "" : before;
    }

    private @Nullable String asked(String party, String words) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return asked(connection, party, words);
        } catch (SQLException failed) {
            throw new IllegalStateException("The acting party couldn't be set", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static @Nullable String asked(Connection connection, String party, String words) throws SQLException {
        try (var statement = connection.prepareStatement(words)) {
            statement.setString(1, party);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
