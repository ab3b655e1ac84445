package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.Statement;
import org.homeward.testing.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction sends as its last act: all in one message, or nothing. */
@DatabaseTest
class BatchWriteBeforeCommitTest {

    @Autowired
    BatchWriteBeforeCommit lastAct;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final BatchedRows<String> rows = new BatchedRows<>(keys -> keys.forEach(this::send));
    private TransactionTemplate transaction;
    private TransactionTemplate another;

    @BeforeEach
    void two_kinds_of_transactions() {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void what_was_sent_goes() {
        database.sql("delete from idempotency where account = 'lastAct'").update();
    }

    @Test
    void statements_wait_for_the_end_and_go_in_one_message() throws Exception {
        // when
        var sent = StatementCounter.during(() -> transaction.execute(status -> {
            send("a");
            rows.add("b");
            rows.add("c");
            return status;
        }));

        // then
        assertThat(sent)
                .extracting(Statement::sql)
                .filteredOn(sql -> sql.contains("idempotency"))
                .hasSize(1);
        assertThat(there()).containsExactly("a", "b", "c");
    }

    @Test
    void nothing_is_sent_of_what_is_rolled_back() {
        // when
        transaction.executeWithoutResult(status -> {
            send("a");
            rows.add("b");
            status.setRollbackOnly();
        });

        // then
        assertThat(there()).isEmpty();
    }

    @Test
    void who_reads_the_rows_lets_them_be_sent_first() {
        // when
        var read = transaction.execute(status -> {
            rows.add("a");
            rows.write();
            return there();
        });

        // then
        assertThat(read).containsExactly("a");
        assertThat(there()).containsExactly("a");
    }

    @Test
    void what_comes_after_the_last_act_is_not_lost() {
        // when
        transaction.executeWithoutResult(status -> {
            send("a");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    send("b");
                    rows.add("c");
                }
            });
        });

        // then
        assertThat(there()).containsExactly("a", "b", "c");
    }

    @Test
    void what_first_comes_at_the_end_is_not_lost() {
        // when
        transaction.executeWithoutResult(
                status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        rows.add("a");
                    }
                }));

        // then
        assertThat(there()).containsExactly("a");
    }

    @Test
    void a_transaction_within_another_has_an_end_of_its_own() {
        // when
        transaction.executeWithoutResult(status -> {
            send("a");
            another.executeWithoutResult(within -> send("b"));
            status.setRollbackOnly();
        });

        // then
        assertThat(there()).containsExactly("b");
    }

    @Test
    void one_that_ends_at_a_savepoint_is_part_of_the_other() {
        // given
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        // when
        transaction.executeWithoutResult(status -> {
            send("a");
            nested.executeWithoutResult(within -> send("b"));
        });

        // then
        assertThat(there()).containsExactly("a", "b");
    }

    @Test
    void without_a_transaction_a_statement_goes_at_once() {
        // when
        send("a");
        rows.add("b");

        // then
        assertThat(there()).containsExactly("a", "b");
    }

    private void send(String key) {
        lastAct.send(
                BatchWriteBeforeCommitTest.class,
                "insert into idempotency (account, key, body_hash, at) values ('lastAct', :key, '', :at::timestamptz)",
                new MapSqlParameterSource("key", key).addValue("at", Instant.EPOCH.toString()));
    }

    private List<String> there() {
        return database.sql("select key from idempotency where account = 'lastAct' order by key")
                .query(String.class)
                .list();
    }
}
