package org.homeward.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;

/** What the engine's running command began to wait for; no query shows it before the command is written. */
final class NewSubscriptions {

    private NewSubscriptions() {}

    static boolean to(String message) {
        var entities = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        return entities.getEntitiesByType(EventSubscriptionEntity.class).stream()
                .filter(subscription -> message.equals(subscription.getEventName()))
                .anyMatch(subscription ->
                        entities.getCachedEntity(subscription).getEntityState() == DbEntityState.TRANSIENT);
    }
}
