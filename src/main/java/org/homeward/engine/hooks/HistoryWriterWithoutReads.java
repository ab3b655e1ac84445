package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.homeward.engine.MessageDeliveryTrigger;

/**
 * Writes the history as the engine does, but reads nothing for it: when something began stands in its row, from which the engine
 * tells how long it took.
 */
final class HistoryWriterWithoutReads extends DbHistoryEventHandler {

    private final MessageDeliveryTrigger hopes;

    HistoryWriterWithoutReads(MessageDeliveryTrigger hopes) {
        this.hopes = hopes;
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent scope && scope.getId() != null && !isInitialEvent(scope)) {
            update(scope);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private void update(HistoricScopeInstanceEvent scope) {
        if (getDbEntityManager().getCachedEntity(scope.getClass(), scope.getId()) == null) {
            getDbEntityManager().merge(scope);
        }
        if (scope.getEndTime() != null && scope instanceof HistoricProcessInstanceEventEntity) {
            // nobody may be left who could receive what waits
            hopes.raise();
        }
    }
}
