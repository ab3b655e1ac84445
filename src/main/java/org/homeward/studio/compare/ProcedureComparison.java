package org.homeward.studio.compare;

import java.util.List;
import java.util.TreeMap;
import org.homeward.engine.models.Deployments;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** Compares two versions of a procedure with the procedures in force around them, which know the steps of a deadline. */
@Component
public class ProcedureComparison {

    private final Deployments deployments;

    ProcedureComparison(Deployments deployments) {
        this.deployments = deployments;
    }

    /** The changes, in the order of the files. */
    public List<ProcedureChange> of(SopFiles before, SopFiles after) {
        var around = new TreeMap<String, byte[]>();
        deployments.phases().forEach(phase -> around.putAll(deployments.content(phase, deployments.inForce(phase))));
        around.putAll(after.byName());
        return Comparison.of(before, after, new SopFiles(around));
    }

    /** The names of a diagram and of its elements, in the languages that it has. */
    public DiagramNames name(String file, SopFiles files) {
        return DiagramNames.of(file, files);
    }
}
