package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.homeward.engine.MessageHopes;

/** Writes the history as the engine does, but when what ends began is read for all of a command at once. */
final class EndsInHistory extends DbHistoryEventHandler {

    private final MessageHopes hopes;

    EndsInHistory(MessageHopes hopes) {
        this.hopes = hopes;
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent scope
                && StartsInHistory.areReadOf(scope)
                && scope.getId() != null
                && !isInitialEvent(scope)) {
            update(scope);
        } else {
            super.insertOrUpdate(event);
        }
    }

    /** Only what is over has a duration; a change may be told while the command closes, when nothing can be read any more. */
    private void update(HistoricScopeInstanceEvent scope) {
        if (getDbEntityManager().getCachedEntity(scope.getClass(), scope.getId()) == null) {
            getDbEntityManager().merge(scope);
        }
        if (scope.getEndTime() != null && scope instanceof HistoricProcessInstanceEventEntity) {
            // nobody may be left who could receive what waits
            hopes.raise();
        }
        if (scope.getEndTime() != null && scope.getStartTime() == null) {
            Context.getCommandContext().getSession(StartsInHistory.class).toRead(scope);
        }
    }
}
