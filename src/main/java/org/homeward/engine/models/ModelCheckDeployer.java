package org.homeward.engine.models;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.KnownNames;
import org.springframework.stereotype.Component;

/** Stands in front of the engine's own deployers, so that no way of deploying goes round the wall. */
@Component
public final class ModelCheckDeployer implements Deployer {

    static final String MODELS = ".*\\.(bpmn|dmn|form)";

    private final SafeModelWall wall = new SafeModelWall();
    private final KnownNames packaged = PackagedModelNames.load();
    private final Supplier<KnownNames> inForce;

    /** With the names that the phases in force define. */
    public ModelCheckDeployer(Supplier<KnownNames> inForce) {
        this.inForce = inForce;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // the cache reads again what was let through before
        }
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        var names = packaged.and(inForce.get());
        refuse(files, FieldList.FILE::equals, names);
        var all = names.and(ownNames(files));
        refuse(files, name -> true, all.with(FieldList.of(files)));
        if (!files.containsKey(FieldList.FILE)) {
            // who brings no list may not say anew how a field of the packaged one is kept
            refuse(files, name -> name.endsWith(".form"), all.with(packaged.shared()));
        }
    }

    /** Files that are published together may refer to each other. */
    private static KnownNames ownNames(Map<String, byte[]> files) {
        var models = new TreeMap<>(files);
        models.keySet().removeIf(name -> !name.matches(MODELS));
        return PackagedModelNames.of(models);
    }

    private void refuse(Map<String, byte[]> files, Predicate<String> which, KnownNames names) {
        var problems = files.entrySet().stream()
                .filter(file -> which.test(file.getKey()))
                .flatMap(file -> wall.check(file.getKey(), file.getValue(), names).stream()
                        .map(problem -> file.getKey() + ", " + problem))
                .toList();
        if (!problems.isEmpty()) {
            throw new ModelRefusedException("Refused model: " + String.join("; ", problems) + ".");
        }
    }
}
