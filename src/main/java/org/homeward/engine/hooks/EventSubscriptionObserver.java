package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.homeward.engine.MessageDeliveryTrigger;

/** A process that begins to wait for a message may get one that was sent before. */
final class EventSubscriptionObserver extends EventSubscriptionManager {

    private final MessageDeliveryTrigger hopes;

    EventSubscriptionObserver(MessageDeliveryTrigger hopes) {
        this.hopes = hopes;
    }

    @Override
    public void insert(EventSubscriptionEntity subscription) {
        super.insert(subscription);
        hopes.raise();
    }
}
