package org.homeward.engine.models;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets this node see at once what it published; other nodes look again after seconds. */
@Component
class PublishedModelsRefresh {

    private final Releases releases;

    PublishedModelsRefresh(Releases releases) {
        this.releases = releases;
    }

    /** Once it is written: until then other threads read what is still in force. */
    void announce() {
        releases.forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                releases.forget();
            }
        });
    }
}
