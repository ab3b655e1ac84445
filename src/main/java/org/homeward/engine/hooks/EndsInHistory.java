package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Writes the history as the engine does, but when what ends began is read for all of a command at once. */
final class EndsInHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent ended && StartsInHistory.areReadOf(ended) && isNewHere(ended)) {
            getDbEntityManager().merge(ended);
            Context.getCommandContext().getSession(StartsInHistory.class).toRead(ended);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private boolean isNewHere(HistoricScopeInstanceEvent event) {
        return !isInitialEvent(event)
                && event.getId() != null
                && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
    }
}
