package org.homeward.engine.models;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.homeward.engine.modelset.Program;
import org.homeward.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deploys the packaged phases, each whole, when their content changed; running cases stay on their version. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final RepositoryService repository;
    private final Phases phases;
    private final ModelSetGate gate;
    private final Decisions decisions;
    private final JdbcClient database;
    private final Clock clock;

    Deployments(
            RepositoryService repository,
            Phases phases,
            ModelSetGate gate,
            Decisions decisions,
            JdbcClient database,
            Clock clock) {
        this.repository = repository;
        this.phases = phases;
        this.gate = gate;
        this.decisions = decisions;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Deploys each phase that is new or changed; throws {@link RefusedModel} and deploys nothing if the phases don't fit
     * each other and the program, or if the wall refuses a file.
     */
    @Transactional
    public void deployChanged(Program program) {
        deployChanged(phases.packaged(), program);
    }

    @Transactional
    public void deployChanged(Map<String, Map<String, byte[]>> content, Program program) {
        gate.require(content, program);
        database.sql("select pg_advisory_xact_lock(hashtext('homeward.deployments'))")
                .query((row, index) -> true)
                .single();
        content.forEach(this::deployIfChanged);
        decisions.forget();
    }

    /** The deployment that holds a phase's newest content. */
    public String newest(String phase) {
        return database.sql("select deployment_id from phase_deployment where phase = :phase")
                .param("phase", phase)
                .query(String.class)
                .single();
    }

    /**
     * A new version of a phase for cases that begin from now on, in the caller's transaction; throws {@link RefusedModel}.
     *
     * @param files the phase's whole content by resource name
     * @return the version's number
     */
    @Transactional
    public int publish(String phase, Map<String, byte[]> files, Program program) {
        throw new UnsupportedOperationException();
    }

    /** The files of a version of a phase, by resource name. */
    public Map<String, byte[]> content(String phase, int version) {
        throw new UnsupportedOperationException();
    }

    /** The version of a phase that new cases begin with. */
    public int inForce(String phase) {
        throw new UnsupportedOperationException();
    }

    /** All phases, by name. */
    public List<String> phases() {
        throw new UnsupportedOperationException();
    }

    /** The packaged phases whose content was never a version: what a newer program offers. */
    public Map<String, Map<String, byte[]>> changedPackaged() {
        throw new UnsupportedOperationException();
    }

    private void deployIfChanged(String phase, Map<String, byte[]> content) {
        var hash = hash(content);
        var deployed = database.sql("select content_hash from phase_deployment where phase = :phase")
                .param("phase", phase)
                .query(String.class)
                .optional();
        if (deployed.filter(hash::equals).isPresent()) {
            return;
        }
        var builder =
                repository.createDeployment().name(phase).source("homeward").enableDuplicateFiltering(false);
        content.forEach((name, bytes) -> builder.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        var id = builder.deploy().getId();
        database.sql("""
                        insert into phase_deployment (phase, content_hash, deployment_id, deployed_at)
                        values (:phase, :contentHash, :deploymentId, :now)
                        on conflict (phase) do update set content_hash = excluded.content_hash,
                            deployment_id = excluded.deployment_id, deployed_at = excluded.deployed_at
                        """)
                .param("phase", phase)
                .param("contentHash", hash)
                .param("deploymentId", id)
                .param("now", Times.of(clock.instant()))
                .update();
        LOG.info("Phase {} deployed", phase);
    }

    private static String hash(Map<String, byte[]> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
