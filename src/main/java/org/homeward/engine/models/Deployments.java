package org.homeward.engine.models;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.engine.modelset.ProgramContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys phases, each whole: a packaged one where there is none yet, another version when its owners publish it. */
@Component
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final Phases phases;
    private final PhaseVersions versions;
    private final ReleaseTable table;
    private final Releases releases;
    private final ModelSetGate gate;
    private final PublishedModelsRefresh published;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Deployments(
            Phases phases,
            PhaseVersions versions,
            ReleaseTable table,
            Releases releases,
            ModelSetGate gate,
            PublishedModelsRefresh published,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.phases = phases;
        this.versions = versions;
        this.table = table;
        this.releases = releases;
        this.gate = gate;
        this.published = published;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Deploys each packaged phase that has no version yet. Throws {@link ModelRefusedException} and deploys nothing if the wall refuses
     * a file, or if nothing was deployed before and the phases don't fit each other and the program; versions that were
     * published before run on, whatever the program misses in them.
     */
    public void deployMissing(ProgramContract program) {
        deployMissing(phases.packaged(), program);
    }

    public void deployMissing(Map<String, Map<String, byte[]>> packaged, ProgramContract program) {
        Map<String, Integer> running;
        do {
            running = current();
            if (running.isEmpty()) {
                gate.require(packaged, program);
            } else {
                var all = new TreeMap<>(packaged);
                all.putAll(contents(running));
                gate.tell(all, program);
            }
        } while (!deployedMissing(packaged, running));
    }

    /** False if another node put something in force since these were read. */
    private boolean deployedMissing(Map<String, Map<String, byte[]>> packaged, Map<String, Integer> running) {
        var missing = new TreeMap<>(packaged);
        missing.keySet().removeAll(running.keySet());
        return missing.isEmpty()
                || Boolean.TRUE.equals(transaction.execute(status -> {
                    alone();
                    if (!current().equals(running)) {
                        return false;
                    }
                    var next = new TreeMap<>(running);
                    missing.forEach((phase, content) -> next.put(phase, versions.deploy(phase, content)));
                    putInForce(next);
                    return true;
                }));
    }

    /**
     * Checks a new version of a phase beside the others that are in force now; throws {@link ModelRefusedException}.
     *
     * @param files the phase's whole content by resource name
     */
    public CheckedPhase check(String phase, Map<String, byte[]> files, ProgramContract program) {
        var running = current();
        var all = contents(running);
        all.put(phase, files);
        gate.require(all, program);
        return new CheckedPhase(phase, files, running);
    }

    /**
     * A new version of a phase for cases that begin from now on, in the caller's transaction.
     *
     * @return the version's number; empty if another one was put in force since it was checked, so that it has to be checked again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> publish(CheckedPhase checked) {
        alone();
        if (!current().equals(checked.beside())) {
            return Optional.empty();
        }
        var version = versions.deploy(checked.phase(), checked.files());
        var next = new TreeMap<>(checked.beside());
        next.put(checked.phase(), version);
        putInForce(next);
        return Optional.of(version);
    }

    /** As {@link #check} and {@link #publish(CheckedPhase)} after each other, until nobody was faster. */
    public int publish(String phase, Map<String, byte[]> files, ProgramContract program) {
        Optional<Integer> version;
        do {
            var checked = check(phase, files, program);
            version = Objects.requireNonNull(transaction.execute(status -> publish(checked)));
        } while (version.isEmpty());
        return version.get();
    }

    private TreeMap<String, Map<String, byte[]>> contents(Map<String, Integer> running) {
        var contents = new TreeMap<String, Map<String, byte[]>>();
        running.forEach((phase, version) -> contents.put(phase, versions.content(phase, version)));
        return contents;
    }

    /**
     * One after the other until the transaction ends, so that none takes back what another put in force. The engine reads each model
     * before it writes: on a slow machine for longer than other transactions may be idle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        database.sql("""
                        select pg_advisory_xact_lock(hashtext('homeward.deployments')),
                          set_config('idle_in_transaction_session_timeout', '15min', true)
                        """).query((row, index) -> true).single();
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

    /** The packaged phases whose content was never a version: the offers of a newer program. */
    public Map<String, Map<String, byte[]>> changedPackaged() {
        var changed = new TreeMap<>(phases.packaged());
        changed.entrySet().removeIf(phase -> versions.isOne(phase.getKey(), phase.getValue()));
        return changed;
    }
}
