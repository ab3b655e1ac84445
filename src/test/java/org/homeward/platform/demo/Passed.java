package org.homeward.platform.demo;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.homeward.shared.CaseNumber;

/** Which events and steps a case has passed in one of the processes. */
public final class Passed {

    private final HistoryService history;

    public Passed(HistoryService history) {
        this.history = history;
    }

    public List<String> of(CaseNumber number, String process) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
