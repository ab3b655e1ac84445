package org.homeward.engine.modelset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.wall.PackagedNames;
import org.homeward.engine.wall.SafeModelWall;

/**
 * The one check of a set of models: whether each file passes the wall, and whether all of them fit each other and the
 * program. Needs neither a database nor a started program.
 */
public final class ModelSetCheck {

    private final Program program;
    private final SafeModelWall wall = new SafeModelWall();

    public ModelSetCheck(Program program) {
        this.program = program;
    }

    /**
     * What is wrong with the set, errors first.
     *
     * @param files models, decisions, forms by {@code processes/<phase>/...} and {@code forms/<phase>/...}; others are
     *     left out
     */
    public List<ModelFinding> check(Map<String, byte[]> files) {
        return check(files, Set.of());
    }

    /**
     * As {@link #check(Map)}.
     *
     * @param stillRunning the keys of steps that a case on an older version may still come to: an effect on one of them
     *     needs no step in the set, unless a safety rule does
     */
    public List<ModelFinding> check(Map<String, byte[]> files, Set<String> stillRunning) {
        var checked = ModelFiles.checked(files);
        var findings = new ModelFindings();
        var names = PackagedNames.of(checked);
        checked.forEach((file, content) -> wall.check(file, content, names)
                .forEach(problem -> findings.error(file, problem.element(), problem.reason())));
        if (findings.list().isEmpty()) {
            together(ModelSet.of(checked), stillRunning, findings);
        }
        return findings.list();
    }

    private void together(ModelSet models, Set<String> stillRunning, ModelFindings findings) {
        new NeedRules(models, program, stillRunning, findings).check();
        new MessageRules(models, program, findings).check();
        var references = new StepReferenceRules(models, program, findings);
        var variables = new VariableRules(new KnownVariables(models, program), findings);
        models.processes().forEach(process -> {
            references.check(process);
            variables.check(process);
        });
        variables.check(models, program);
    }
}
