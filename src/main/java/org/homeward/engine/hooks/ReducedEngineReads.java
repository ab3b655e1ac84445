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
import org.homeward.engine.MessageDeliveryNeeded;
import org.homeward.engine.wall.StandardSchemas;
import org.springframework.stereotype.Component;

/** Spares the engine what it reads again and again, or in vain, and messages an attempt in vain. */
@Component
final class ReducedEngineReads extends AbstractProcessEnginePlugin {

    private static final int MODELS = 1_000;

    private final MessageDeliveryNeeded hopes;
    private final KnownModels models = new KnownModels(new ModelCaches(), MODELS);

    ReducedEngineReads(MessageDeliveryNeeded hopes) {
        this.hopes = hopes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        StandardSchemas.compileOnce();
        configuration.setBpmnParseFactory(StandardSchemas::parse);
        configuration.setDeploymentCache(models);
        configuration.setHistoryEventProducer(new HistoryOfKnownModels(models));
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new HistoryEndWriter(hopes));
        var sessions = new ArrayList<SessionFactory>(List.of(
                new EngineSession(EventSubscriptionManager.class, () -> new SubscriptionListener(hopes)),
                new EngineSession(ExecutionManager.class, ExecutionTreeCache::new),
                new EngineSession(VariableInstanceManager.class, CachedVariables::new),
                new EngineSession(IncidentManager.class, NoIncidents::new),
                new EngineSession(JobManager.class, JobsWithoutEvents::new),
                new EngineSession(TaskManager.class, TaskLookups::new)));
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
