package org.homeward.engine.hooks;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** A job that may still be tried has failed nowhere for good: no incident tells of it. */
final class DisabledIncidents extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
        var job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
        return job != null && job.getRetries() > 0
                ? List.of()
                : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }
}
