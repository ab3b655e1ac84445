package org.homeward.testing;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** A packaged model with stand-ins for the processes that it calls: each waits until the test lets it end. */
record ProcedureModel(String file, BpmnModelInstance model) {

    private static final String PHASES = "processes/";

    static ProcedureModel of(String file) {
        return new ProcedureModel(
                file, Bpmn.readModelFromFile(Path.of(PHASES + file + ".bpmn").toFile()));
    }

    /** The id of its first pool, which is the file's name. */
    String key() {
        return file.substring(file.indexOf('/') + 1);
    }

    Deployment deploy(RepositoryService repository) {
        var deployment = repository.createDeployment().addModelInstance(PHASES + file + ".bpmn", model);
        called().forEach(key -> deployment.addModelInstance(key + ".bpmn", standIn(key)));
        return deployment.deploy();
    }

    private Set<String> called() {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance standIn(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("standIn")
                .endEvent()
                .done();
    }
}
