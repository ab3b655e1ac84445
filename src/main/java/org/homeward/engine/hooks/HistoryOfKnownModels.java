package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Tells the history of a model as it is known, without reading its row. */
final class HistoryOfKnownModels extends CacheAwareHistoryEventProducer {

    private final KnownModels models;

    HistoryOfKnownModels(KnownModels models) {
        this.models = models;
    }

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        var known = models.findProcessDefinitionFromCache(id);
        return known == null ? super.getProcessDefinitionEntity(id) : known;
    }
}
