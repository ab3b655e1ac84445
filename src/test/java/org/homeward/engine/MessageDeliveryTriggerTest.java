package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MessageDeliveryTriggerTest {

    @Autowired
    PlatformTransactionManager transactions;

    private final MessageDeliveryTrigger hopes = new MessageDeliveryTrigger();
    private final AtomicBoolean told = new AtomicBoolean();
    private TransactionTemplate transaction;
    private TransactionTemplate another;

    @BeforeEach
    void a_transaction_and_one_of_its_own() {
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void what_is_sent_right_before_the_commit_is_told() {
        // when
        transaction.executeWithoutResult(status -> {
            hopes.tellAtTheEnd(told);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    hopes.raise();
                }
            });
        });

        // then
        assertThat(told).isTrue();
    }

    @Test
    void what_another_transaction_sent_is_not_told() {
        // given
        told.set(true);

        // when
        transaction.executeWithoutResult(status -> {
            hopes.tellAtTheEnd(told);
            another.executeWithoutResult(inner -> hopes.raise());
        });

        // then
        assertThat(told).isFalse();
    }

    @Test
    void one_that_is_taken_back_tells_nothing_and_leaves_nothing() {
        // when
        transaction.executeWithoutResult(status -> {
            hopes.tellAtTheEnd(told);
            hopes.raise();
            status.setRollbackOnly();
        });

        // then
        assertThat(told).isFalse();

        // given
        told.set(true);

        // when
        transaction.executeWithoutResult(status -> hopes.tellAtTheEnd(told));

        // then
        assertThat(told).isFalse();
    }
}
