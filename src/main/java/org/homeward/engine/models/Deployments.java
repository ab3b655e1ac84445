package org.homeward.engine.models;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.homeward.engine.modelset.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deploys phases, each whole: a packaged one where there is none yet, another version when its owners publish it. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final Phases phases;
    private final PhaseVersions versions;
    private final ReleaseTable table;
    private final Releases releases;
    private final ModelSetGate gate;
    private final Published published;
    private final JdbcClient database;

    Deployments(
            Phases phases,
            PhaseVersions versions,
            ReleaseTable table,
            Releases releases,
            ModelSetGate gate,
            Published published,
            JdbcClient database) {
        this.phases = phases;
        this.versions = versions;
        this.table = table;
        this.releases = releases;
        this.gate = gate;
        this.published = published;
        this.database = database;
    }

    /**
     * Deploys each packaged phase that has no version yet. Throws {@link RefusedModel} and deploys nothing if the wall refuses
     * a file, or if nothing was deployed before and the phases don't fit each other and the program; versions that were
     * published before run on, whatever the program misses in them.
     */
    @Transactional
    public void deployMissing(Program program) {
        deployMissing(phases.packaged(), program);
    }

    @Transactional
    public void deployMissing(Map<String, Map<String, byte[]>> packaged, Program program) {
        alone();
        var running = current();
        var missing = new TreeMap<>(packaged);
        missing.keySet().removeAll(running.keySet());
        if (running.isEmpty()) {
            gate.require(packaged, program);
        } else {
            var all = new TreeMap<>(missing);
            running.forEach((phase, version) -> all.put(phase, versions.content(phase, version)));
            gate.tell(all, program);
        }
        if (!missing.isEmpty()) {
            var next = new TreeMap<>(running);
            missing.forEach((phase, content) -> next.put(phase, versions.deploy(phase, content)));
            putInForce(next);
        }
    }

    /**
     * A new version of a phase for cases that begin from now on, in the caller's transaction; throws {@link RefusedModel}.
     *
     * @param files the phase's whole content by resource name
     * @return the version's number
     */
    @Transactional
    public int publish(String phase, Map<String, byte[]> files, Program program) {
        alone();
        var running = current();
        var all = new TreeMap<String, Map<String, byte[]>>();
        running.forEach((other, version) -> all.put(other, versions.content(other, version)));
        all.put(phase, files);
        gate.require(all, program);
        var version = versions.deploy(phase, files);
        var next = new TreeMap<>(running);
        next.put(phase, version);
        putInForce(next);
        return version;
    }

    /** One after the other until the transaction ends, so that none takes back what another put in force. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        database.sql("select pg_advisory_xact_lock(hashtext('homeward.deployments'))")
                .query((row, index) -> true)
                .single();
    }

    /** As it is now, whatever this node knew before. */
    private Map<String, Integer> current() {
        return table.inForce().map(table::versions).orElse(Map.of());
    }

    private void putInForce(Map<String, Integer> next) {
        releases.putInForce(next);
        LOG.info("In force: {}", next);
        published.announce();
    }

    /** The files of a version of a phase, by resource name. */
    public Map<String, byte[]> content(String phase, int version) {
        return versions.content(phase, version);
    }

    /** The version of a phase that new cases begin with. */
    public int inForce(String phase) {
        return Objects.requireNonNull(current().get(phase), phase);
    }

    /** All phases, by name. */
    public List<String> phases() {
        return List.copyOf(new TreeMap<>(current()).keySet());
    }

    /** The packaged phases whose content was never a version: what a newer program offers. */
    public Map<String, Map<String, byte[]>> changedPackaged() {
        var changed = new TreeMap<>(phases.packaged());
        changed.entrySet().removeIf(phase -> versions.isOne(phase.getKey(), phase.getValue()));
        return changed;
    }
}
