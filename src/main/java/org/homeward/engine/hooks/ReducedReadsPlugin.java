package org.homeward.engine.hooks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.homeward.engine.MessageDeliveryTrigger;
import org.homeward.engine.wall.StandardSchemas;
import org.springframework.stereotype.Component;

/** Spares the engine what it reads again and again, or in vain, and messages an attempt in vain. */
@Component
final class ReducedReadsPlugin extends AbstractProcessEnginePlugin {

    private static final int MODELS = 1_000;

    private final MessageDeliveryTrigger hopes;
    private final ParsedModelCache models = new ParsedModelCache(new ModelCacheFactory(), MODELS);

    ReducedReadsPlugin(MessageDeliveryTrigger hopes) {
        this.hopes = hopes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        StandardSchemas.compileOnce();
        configuration.setBpmnParseFactory(StandardSchemas::parse);
        configuration.setDeploymentCache(models);
        configuration.setHistoryEventProducer(new CachedModelHistoryEvents(models));
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new HistoryWriterWithoutReads(hopes));
        var sessions = new ArrayList<SessionFactory>(List.of(
                new EngineSessionFactory(EventSubscriptionManager.class, () -> new EventSubscriptionObserver(hopes)),
                new EngineSessionFactory(ExecutionManager.class, ExecutionTreeCache::new),
                new EngineSessionFactory(VariableInstanceManager.class, CachedVariableLoading::new),
                new EngineSessionFactory(IncidentManager.class, DisabledIncidents::new),
                new EngineSessionFactory(JobManager.class, SkippedEventJobLookups::new),
                new EngineSessionFactory(TaskManager.class, SkippedTaskLookups::new)));
        if (configuration.getCustomSessionFactories() != null) {
            sessions.addAll(configuration.getCustomSessionFactories());
        }
        configuration.setCustomSessionFactories(sessions);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        models.setDeployers(configuration.getDeployers());
    }
}
