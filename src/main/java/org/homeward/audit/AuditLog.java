package org.homeward.audit;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.engine.BatchedRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes entries in the transaction that they are about: no effect without its entry, no entry without its effect. They
 * are written as its last act, so that the chains stay locked for a moment only, and always in the same order.
 */
@Component
final class AuditLog {

    private final AuditChains chains;
    private final TransactionTemplate own;
    private final BatchedRows<AuditEntry> pending = new BatchedRows<>(this::append);

    AuditLog(AuditChains chains, PlatformTransactionManager transactions) {
        this.chains = chains;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** With the running transaction, or at once if there is none. */
    void write(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending.add(entry);
        } else {
            writeAlone(entry);
        }
    }

    /** In a transaction of its own: stays when the running one is rolled back. */
    void writeAlone(AuditEntry entry) {
        own.executeWithoutResult(transaction -> append(List.of(entry)));
    }

    private void append(List<AuditEntry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(AuditEntry::chain, TreeMap::new, Collectors.toList()))
                .forEach(chains::append);
    }
}
