package org.homeward.engine.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.homeward.engine.models.DecisionTable;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.wall.reading.FileContent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables of the walk's own draft. */
@Component
final class WalkDecisions {

    /** The engine itself asks for dates by these tables. */
    private final ObjectProvider<SandboxEngine> second;

    private final CurrentWalk current;
    private final Cache<String, FileContent> files =
            Caffeine.newBuilder().maximumSize(200).softValues().build();

    /** By what stands in their files: many walks of a draft have the same. */
    private final LoadingCache<Version, DecisionTable> tables = Caffeine.newBuilder()
            .maximumSize(60)
            .softValues()
            .build(version ->
                    DecisionTable.read(version.key(), version.content().bytes()));

    WalkDecisions(ObjectProvider<SandboxEngine> second, CurrentWalk current) {
        this.second = second;
        this.current = current;
    }

    /** The outputs of the first rule that fires; empty if none does or there is no such table. */
    Optional<Map<String, Object>> first(String key, Map<String, Object> inputs) {
        return isThere(key) ? all(key, inputs).stream().findFirst() : Optional.empty();
    }

    /** Whether the draft's files have the table. */
    boolean isThere(String key) {
        return known(key) != null;
    }

    /** The outputs of the rules that fire, in the table's order; throws {@link IllegalStateException} if there is no such table. */
    List<Map<String, Object>> all(String key, Map<String, Object> inputs) {
        var known = known(key);
        if (known == null) {
            throw new IllegalStateException("No decision " + key);
        }
        return tables.get(new Version(key, content(known))).evaluate(inputs).stream()
                .map(Decisions.Fired::outputs)
                .toList();
    }

    private FileContent content(DecisionDefinition known) {
        return files.get(known.getId(), id -> {
            try (var model = second.getObject().engine().getRepositoryService().getDecisionModel(id)) {
                return new FileContent(model.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private @Nullable DecisionDefinition known(String key) {
        return second.getObject()
                .engine()
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .tenantIdIn(current.get().id.value())
                .latestVersion()
                .singleResult();
    }

    private record Version(String key, FileContent content) {}
}
