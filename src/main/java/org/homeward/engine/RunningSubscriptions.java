package org.homeward.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;

/** The subscriptions to messages in the engine's running command; queries don't show the command's own changes before they are written. */
final class RunningSubscriptions {

    private RunningSubscriptions() {}

    /** Whether the command began to wait for it. */
    static boolean began(String message) {
        var entities = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        return entities.getEntitiesByType(EventSubscriptionEntity.class).stream()
                .filter(subscription -> message.equals(subscription.getEventName()))
                .anyMatch(subscription ->
                        entities.getCachedEntity(subscription).getEntityState() == DbEntityState.TRANSIENT);
    }

    /** Whether the execution, which waited for it, still does. */
    static boolean stands(String message, String execution) {
        return !Context.getCommandContext()
                .getEventSubscriptionManager()
                .findEventSubscriptionsByNameAndExecution(EventType.MESSAGE.name(), message, execution, false)
                .isEmpty();
    }
}
