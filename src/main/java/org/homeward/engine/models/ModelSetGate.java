package org.homeward.engine.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.modelset.ModelFinding;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.engine.modelset.ProgramContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stands in front of a deployment of all phases: lets no set of models through that doesn't fit the program. */
@Component
class ModelSetGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSetGate.class);

    private final ReachableStepKeys running;

    ModelSetGate(ReachableStepKeys running) {
        this.running = running;
    }

    /** Throws {@link ModelRefusedException} that names each error; warnings are logged. */
    void require(Map<String, Map<String, byte[]>> phases, ProgramContract program) {
        var findings = findings(phases, program);
        var errors = findings.stream()
                .filter(ModelFinding::isError)
                .map(ModelFinding::toString)
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            throw new ModelRefusedException("The models can't be deployed: " + errors + ".");
        }
        findings.forEach(warning -> LOG.warn("Models: {}", warning));
    }

    /** Logs what doesn't fit, and lets it run on: it was let through by the program that it was published in. */
    void tell(Map<String, Map<String, byte[]>> phases, ProgramContract program) {
        findings(phases, program).forEach(finding -> LOG.warn("Models in force: {}", finding));
    }

    private List<ModelFinding> findings(Map<String, Map<String, byte[]>> phases, ProgramContract program) {
        NonTransactionalExecution.require();
        var files = new HashMap<String, byte[]>();
        phases.values().forEach(files::putAll);
        var check = new ModelSetCheck(program);
        var findings = check.together(files, Set.of());
        return findings.isEmpty() ? findings : check.together(files, running.keys());
    }
}
