package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.homeward.engine.MessageDeliveryNeeded;

/** A process that begins to wait for a message may get one that was sent before. */
final class SubscriptionListener extends EventSubscriptionManager {

    private final MessageDeliveryNeeded hopes;

    SubscriptionListener(MessageDeliveryNeeded hopes) {
        this.hopes = hopes;
    }

    @Override
    public void insert(EventSubscriptionEntity subscription) {
        super.insert(subscription);
        hopes.raise();
    }
}
