package org.homeward.testing;

import java.util.function.Supplier;
import org.homeward.shared.ActingParty;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees and does as a system actor, in a transaction, what no agency in a test does. */
public final class SystemActor {

    private final TransactionTemplate transaction;

    SystemActor(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T sees(Supplier<T> look) {
        return ActingParty.asSystem("test", () -> transaction.execute(status -> look.get()));
    }

    public void does(Runnable act) {
        ActingParty.asSystem("test", () -> transaction.executeWithoutResult(status -> act.run()));
    }
}
