package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.models.ModelRefusedException;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.KnownNames;
import org.springframework.stereotype.Component;

/** The wall in front of the second engine: each file, with the names that the draft and the other phases know. */
@Component
final class DraftModelCheckDeployer implements Deployer {

    private static final String WORDS = ".properties";

    private final CurrentWalk current;
    private final SafeModelWall wall = new SafeModelWall();

    DraftModelCheckDeployer(CurrentWalk current) {
        this.current = current;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // the cache reads again what was let through before
        }
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        refuse(files, name -> !name.endsWith(WORDS), current.get().names());
    }

    /** The names that the files define; throws {@link ModelRefusedException} for a field list that the wall refuses. */
    KnownNames names(Map<String, byte[]> files) {
        var models = new TreeMap<>(files);
        models.keySet().removeIf(name -> name.endsWith(WORDS) || name.equals(FieldList.FILE));
        var names = PackagedModelNames.of(models);
        refuse(files, FieldList.FILE::equals, names);
        return names.with(FieldList.of(files));
    }

    private void refuse(Map<String, byte[]> files, Predicate<String> which, KnownNames names) {
        var problems = files.entrySet().stream()
                .filter(file -> which.test(file.getKey()))
                .flatMap(file -> wall.check(file.getKey(), file.getValue(), names).stream()
                        .map(problem -> file.getKey() + ", " + problem))
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new ModelRefusedException("Refused model: " + problems + ".");
        }
    }
}
