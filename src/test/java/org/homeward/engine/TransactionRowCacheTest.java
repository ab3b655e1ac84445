package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction remembers, and what it writes as its last act. */
@DatabaseTest
class TransactionRowCacheTest {

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger reads = new AtomicInteger();
    private final TransactionRowCache<String, Integer> rows = new TransactionRowCache<>();
    private TransactionTemplate transaction;
    private TransactionTemplate another;

    @BeforeEach
    void two_kinds_of_transactions() {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void a_row_is_read_once_in_a_transaction_and_anew_in_the_next() {
        // when
        var first = transaction.execute(status -> List.of(read(), read()));
        var second = transaction.execute(status -> read());

        // then
        assertThat(first).containsExactly(1, 1);
        assertThat(second).isEqualTo(2);
    }

    @Test
    void a_row_that_was_written_is_read_anew() {
        // when
        var read = transaction.execute(status -> {
            var before = read();
            rows.drop("a");
            return List.of(before, read());
        });

        // then
        assertThat(read).containsExactly(1, 2);
    }

    @Test
    void without_a_transaction_nothing_is_kept() {
        assertThat(List.of(read(), read())).containsExactly(1, 2);
    }

    @Test
    void what_one_party_read_another_does_not_see() {
        // when
        var read =
                transaction.execute(status -> List.of(read(), ActingParty.as(new AgencyCode("TH-DATIP"), this::read)));

        // then
        assertThat(read).containsExactly(1, 2);
    }

    @Test
    void a_transaction_within_another_reads_for_itself() {
        // when
        var read = transaction.execute(status -> {
            var outer = read();
            var inner = another.execute(within -> read());
            return List.of(outer, inner == null ? 0 : inner, read());
        });

        // then
        assertThat(read).containsExactly(1, 2, 1);
    }

    @Test
    void rows_are_written_together_at_the_end_and_not_at_all_after_a_failure() {
        // given
        var written = new ArrayList<List<String>>();
        var together = new BatchedRows<String>(written::add);

        // when
        transaction.executeWithoutResult(status -> {
            together.add("a");
            together.add("b");
            assertThat(written).isEmpty();
        });
        transaction.executeWithoutResult(status -> {
            together.add("c");
            status.setRollbackOnly();
        });

        // then
        assertThat(written).containsExactly(List.of("a", "b"));
    }

    private int read() {
        return rows.of("a", reads::incrementAndGet);
    }
}
