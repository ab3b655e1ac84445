package org.homeward.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
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

    AuditLog(AuditChains chains, PlatformTransactionManager transactions) {
        this.chains = chains;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** With the running transaction, or at once if there is none. */
    void write(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().entries.add(entry);
        } else {
            writeAlone(entry);
        }
    }

    /** In a transaction of its own: stays when the running one is rolled back. */
    void writeAlone(AuditEntry entry) {
        own.executeWithoutResult(transaction -> chains.append(entry));
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.stream().sorted(Comparator.comparing(AuditEntry::chain)).forEach(chains::append);
            entries.clear();
        }
    }
}
