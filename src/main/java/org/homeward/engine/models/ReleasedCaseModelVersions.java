package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.homeward.engine.CaseModelVersions;
import org.homeward.shared.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the processes of a case in the release that it keeps. */
@Component
class ReleasedCaseModelVersions implements CaseModelVersions {

    private final Releases releases;
    private final RepositoryService repository;
    private final Cache<Long, Map<String, String>> starts =
            Caffeine.newBuilder().maximumSize(200).build();

    ReleasedCaseModelVersions(Releases releases, @Lazy RepositoryService repository) {
        this.releases = releases;
        this.repository = repository;
    }

    @Override
    public Optional<String> process(CaseNumber number, String key) {
        return releases.of(number).process(key).map(Release.Definition::id);
    }

    @Override
    public boolean isOfPhase(String definition) {
        return releases.inForce()
                .process(definition.substring(0, definition.indexOf(':')))
                .isPresent();
    }

    @Override
    public Optional<String> startedBy(CaseNumber number, String message) {
        var release = releases.of(number);
        return Optional.ofNullable(
                starts.get(release.id(), id -> starts(release)).get(message));
    }

    @Override
    public boolean hasStep(CaseNumber number, String key, String step) {
        return process(number, key)
                .map(repository::getBpmnModelInstance)
                .filter(model -> model.getModelElementById(step) != null)
                .isPresent();
    }

    @Override
    public boolean goesBy(CaseNumber number, String key, String variable) {
        var word = Pattern.compile("\\b" + Pattern.quote(variable) + "\\b");
        return process(number, key).map(repository::getBpmnModelInstance).stream()
                .flatMap(model -> model.getModelElementsByType(ConditionExpression.class).stream())
                .anyMatch(condition -> word.matcher(condition.getTextContent()).find());
    }

    /** By message, the definition that it starts. */
    private Map<String, String> starts(Release release) {
        var starts = new HashMap<String, String>();
        release.processes()
                .forEach((key, definition) ->
                        repository
                                .getBpmnModelInstance(definition.id())
                                .getModelElementsByType(StartEvent.class)
                                .stream()
                                .filter(start -> start.getParentElement() instanceof Process process
                                        && process.getId().equals(key))
                                .flatMap(start -> start.getEventDefinitions().stream())
                                .filter(MessageEventDefinition.class::isInstance)
                                .map(MessageEventDefinition.class::cast)
                                .forEach(event -> starts.put(event.getMessage().getName(), definition.id())));
        return Map.copyOf(starts);
    }
}
