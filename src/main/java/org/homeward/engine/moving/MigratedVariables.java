package org.homeward.engine.moving;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A variable that a new version reads and a case from an older one never had gets no value there: nothing stops for want of it, and a
 * condition on it takes the way of cases that weren't asked.
 */
@Component
class MigratedVariables {

    /** A name, not the inside of a text nor a call. */
    private static final Pattern NAME = Pattern.compile("'[^']*'|\\b([a-z]\\w*)\\b(?!\\()");

    private final RuntimeService runtime;
    private final RepositoryService repository;

    MigratedVariables(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    void withoutValue(RunningProcess process, String to) {
        var read = read(to);
        read.removeAll(read(process.definition()));
        if (!read.isEmpty()) {
            read.removeAll(runtime.getVariables(process.id()).keySet());
            read.forEach(name -> runtime.setVariable(process.id(), name, null));
        }
    }

    /** The names in the conditions of a version, and in what its messages carry. */
    private Set<String> read(String definition) {
        var model = repository.getBpmnModelInstance(definition);
        return Stream.of(ConditionExpression.class, CamundaInputParameter.class)
                .flatMap(kind -> model.getModelElementsByType(kind).stream())
                .map(ModelElementInstance::getTextContent)
                .filter(text -> text.startsWith("${"))
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group(1))
                .filter(name -> name != null
                        && !Set.of("and", "or", "not", "true", "false", "null").contains(name))
                .collect(Collectors.toSet());
    }
}
