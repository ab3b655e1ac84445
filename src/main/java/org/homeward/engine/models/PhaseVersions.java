package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of each phase: each is a deployment and never changes. */
@Component
public class PhaseVersions {

    /** So many deployments, of a fifth of a megabyte each, are kept in mind. */
    private static final int MOST = 50;

    private final RepositoryService repository;
    private final JdbcClient database;
    private final Clock clock;
    private final Cache<String, Map<String, byte[]>> contents =
            Caffeine.newBuilder().maximumSize(MOST).build();

    PhaseVersions(RepositoryService repository, JdbcClient database, Clock clock) {
        this.repository = repository;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Deploys a phase whole as its next version, which no case runs on yet, also if another has the same content; throws
     * {@link ModelRefusedException}.
     */
    public int deploy(String phase, Map<String, byte[]> content) {
        var builder = repository.createDeployment().name(phase).source("homeward");
        content.forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
        var id = deployed(builder);
        return database.sql("""
                        insert into phase_version (phase, version, content_hash, deployment_id, published_at)
                        select :phase, coalesce(max(version), 0) + 1, :hash, :deployment, :now
                        from phase_version where phase = :phase
                        returning version
                        """)
                .param("phase", phase)
                .param("hash", ContentHash.of(content))
                .param("deployment", id)
                .param("now", DatabaseTimes.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** A file that the engine itself can't read is refused like one that the wall refuses. */
    private static String deployed(DeploymentBuilder builder) {
        try {
            return builder.deploy().getId();
        } catch (ParseException unreadable) {
            throw new ModelRefusedException("Refused model: " + unreadable.getMessage());
        }
    }

    /** The deployment of a version. */
    String deployment(String phase, int version) {
        return database.sql("select deployment_id from phase_version where phase = :phase and version = :version")
                .param("phase", phase)
                .param("version", version)
                .query(String.class)
                .single();
    }

    Map<String, byte[]> content(String phase, int version) {
        return content(deployment(phase, version));
    }

    /** A deployment never changes, so that its files are read once; nobody changes their bytes. */
    Map<String, byte[]> content(String deployment) {
        return new TreeMap<>(contents.get(deployment, this::read));
    }

    private Map<String, byte[]> read(String deployment) {
        var content = new TreeMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            try (var stream = repository.getResourceAsStream(deployment, name)) {
                content.put(name, stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return content;
    }

    /** Whether some version of the phase has exactly this content. */
    boolean isOne(String phase, Map<String, byte[]> content) {
        return database.sql("""
                        select exists (select 1 from phase_version where phase = :phase and content_hash = :hash)
                        """)
                .param("phase", phase)
                .param("hash", ContentHash.of(content))
                .query(Boolean.class)
                .single();
    }
}
