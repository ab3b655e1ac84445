package org.homeward.engine.hooks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The parsed models; a version never changes and none is ever suspended, so that its row isn't read in each command. */
final class KnownModels extends DeploymentCache {

    private final Map<String, String> byVersion = new ConcurrentHashMap<>();

    KnownModels(CacheFactory caches, int size) {
        super(caches, size);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        var known = id == null ? null : findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionByKeyVersionAndTenantId(
            String key, Integer version, String tenant) {
        var id = byVersion.get(key + " " + version);
        var known = id == null ? null : findProcessDefinitionFromCache(id);
        if (known != null && tenant == null) {
            return known;
        }
        var found = super.findDeployedProcessDefinitionByKeyVersionAndTenantId(key, version, tenant);
        if (found != null) {
            byVersion.put(key + " " + version, found.getId());
        }
        return found;
    }
}
