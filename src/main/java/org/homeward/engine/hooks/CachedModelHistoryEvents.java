package org.homeward.engine.hooks;

import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Tells the history of a model as it is known, without reading its row, and nothing that nobody reads. */
final class CachedModelHistoryEvents extends CacheAwareHistoryEventProducer {

    private final ParsedModelCache models;

    CachedModelHistoryEvents(ParsedModelCache models) {
        this.models = models;
    }

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        var known = models.findProcessDefinitionFromCache(id);
        return known == null ? super.getProcessDefinitionEntity(id) : known;
    }

    /** The finished steps and the audit tell the people who had a step at hand. */
    @Override
    public @Nullable HistoryEvent createHistoricIdentityLinkAddEvent(IdentityLink link) {
        return null;
    }

    @Override
    public @Nullable HistoryEvent createHistoricIdentityLinkDeleteEvent(IdentityLink link) {
        return null;
    }

    /** Of the jobs only those that failed are told. */
    @Override
    public @Nullable HistoryEvent createHistoricJobLogCreateEvt(Job job) {
        return null;
    }

    @Override
    public @Nullable HistoryEvent createHistoricJobLogSuccessfulEvt(Job job) {
        return null;
    }

    @Override
    public @Nullable HistoryEvent createHistoricJobLogDeleteEvt(Job job) {
        return null;
    }
}
