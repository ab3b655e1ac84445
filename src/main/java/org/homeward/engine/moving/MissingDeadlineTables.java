package org.homeward.engine.moving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.homeward.engine.models.DeployedPhases;
import org.homeward.engine.models.Release;
import org.homeward.engine.models.Releases;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/**
 * Gives a moved case the table of deadlines in force, if the one that it keeps lacks a deadline of its new version: a step
 * whose deadline no rule knows can't open.
 */
@Component
class MissingDeadlineTables {

    private static final String TABLE = "/" + Decision.SOP_DEADLINES + ".dmn";
    private static final String ANSWER_DUE = "answerDue";

    private final Releases releases;
    private final DeployedPhases phases;
    private final Cache<String, Set<String>> known =
            Caffeine.newBuilder().maximumSize(50).build();
    private final Cache<String, Set<String>> needed =
            Caffeine.newBuilder().maximumSize(50).build();

    MissingDeadlineTables(Releases releases, DeployedPhases phases) {
        this.releases = releases;
        this.phases = phases;
    }

    /** The release that the case keeps from now on, in the caller's transaction. */
    Release with(CaseNumber number, Release release, String phase) {
        return tables(release)
                .filter(tables -> lacks(release, tables, keys(release, phase)))
                .map(tables -> releases.move(
                        number,
                        tables,
                        Objects.requireNonNull(releases.inForce().versions().get(tables))))
                .orElse(release);
    }

    /** Whether the case would get it, if it went on with a phase of this release. */
    boolean wouldGet(CaseNumber number, Release next, String phase) {
        var release = releases.of(number);
        return tables(release)
                .filter(tables -> lacks(release, tables, keys(next, phase)))
                .isPresent();
    }

    private boolean lacks(Release release, String tables, Set<String> keys) {
        var rules = known.get(
                Objects.requireNonNull(release.deployments().get(tables)), deployment -> rules(release, tables));
        return !rules.containsAll(keys);
    }

    /** The phase that has the table. */
    private Optional<String> tables(Release release) {
        return release.deployments().keySet().stream()
                .filter(phase -> phases.ofRelease(release, phase).files().keySet().stream()
                        .anyMatch(file -> file.endsWith(TABLE)))
                .findFirst();
    }

    private Set<String> rules(Release release, String tables) {
        var rules = new HashSet<String>();
        phases.ofRelease(release, tables).files().forEach((name, content) -> {
            if (name.endsWith(TABLE)) {
                keys(content).forEach(rules::add);
            }
        });
        return rules;
    }

    private static Stream<String> keys(byte[] table) {
        return RawDecisionTable.of(table).stream()
                .flatMap(written -> written.rules().stream())
                .flatMap(rule ->
                        RawDecisionTable.texts(rule, "dmn:inputEntry").stream().limit(1))
                .flatMap(text -> Stream.of(text.split(",")))
                .map(text -> text.replace("\"", "").strip());
    }

    /** The deadlines that the phase's models name; those by a variable are set from the tables themselves. */
    private Set<String> keys(Release release, String phase) {
        return needed.get(
                Objects.requireNonNull(release.deployments().get(phase)), deployment -> named(release, phase));
    }

    private Set<String> named(Release release, String phase) {
        return phases.ofRelease(release, phase).models().stream()
                .flatMap(MissingDeadlineTables::named)
                .filter(key -> key != null && key.matches("[A-Za-z][A-Za-z0-9]*"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(BpmnModelInstance model) {
        var steps = model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaDueDate);
        var answers = model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> ANSWER_DUE.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue);
        var timers = model.getModelElementsByType(TimeDate.class).stream().map(TimeDate::getTextContent);
        return Stream.of(steps, answers, timers).flatMap(all -> all);
    }
}
