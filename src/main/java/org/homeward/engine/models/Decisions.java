package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.homeward.shared.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates decision tables in the version that a case keeps, leaving no trace of their inputs in the engine (R8). */
@Component
public class Decisions {

    private final RepositoryService repository;
    private final Releases releases;
    private final NewestModelsOutsidePhases newest;
    private final Cache<String, DecisionTable> tables =
            Caffeine.newBuilder().maximumSize(100).build();

    Decisions(@Lazy RepositoryService repository, Releases releases, NewestModelsOutsidePhases newest) {
        this.repository = repository;
        this.releases = releases;
        this.newest = newest;
    }

    /**
     * The rules that fire for the inputs in a case, in the table's order; empty if none does.
     *
     * @throws IllegalStateException if no such decision is deployed
     */
    public List<Fired> evaluate(CaseNumber number, String decisionKey, Map<String, Object> inputs) {
        return evaluate(releases.of(number), decisionKey, inputs);
    }

    /** Whether the case's versions, or those in force, have the table: one that came with a later program isn't published yet. */
    public boolean isThere(CaseNumber number, String decisionKey) {
        return releases.of(number).decision(decisionKey).isPresent()
                || newest.findDecision(decisionKey).isPresent();
    }

    /** The same for no case: in the version in force. */
    public List<Fired> evaluate(String decisionKey, Map<String, Object> inputs) {
        return evaluate(releases.inForce(), decisionKey, inputs);
    }

    /** The same in a set of versions. */
    public List<Fired> evaluate(Release release, String decisionKey, Map<String, Object> inputs) {
        return evaluateIn(version(release, decisionKey), decisionKey, inputs);
    }

    /** The version of a table that a case keeps: it is read once and holds for good. */
    public String version(CaseNumber number, String decisionKey) {
        return version(releases.of(number), decisionKey);
    }

    /** The rules that fire in one version of a table. */
    public List<Fired> evaluateIn(String version, String decisionKey, Map<String, Object> inputs) {
        return tables.get(version, definition -> load(definition, decisionKey)).evaluate(inputs);
    }

    private String version(Release release, String key) {
        return release.decision(key).orElseGet(() -> newest.decision(key)).id();
    }

    private DecisionTable load(String definitionId, String key) {
        try (var file = repository.getDecisionModel(definitionId)) {
            return DecisionTable.read(key, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A rule that fired: its outputs by name, and its annotation, which is its source. */
    public record Fired(Map<String, Object> outputs, String annotation) {}
}
