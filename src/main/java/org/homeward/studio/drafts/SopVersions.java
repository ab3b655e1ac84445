package org.homeward.studio.drafts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.engine.models.Deployments;
import org.homeward.shared.NotFound;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published versions of the procedures. */
@Component
public class SopVersions {

    private final Deployments deployments;
    private final VersionTable table;

    /** A published version never changes. */
    private final Cache<SopVersionKey, SopFiles> read =
            Caffeine.newBuilder().maximumSize(100).build();

    SopVersions(Deployments deployments, VersionTable table) {
        this.deployments = deployments;
        this.table = table;
    }

    /** All procedures, by key. */
    public List<Sop> all() {
        return deployments.phases().stream().sorted().map(Sop::new).toList();
    }

    /** The versions of a procedure, newest first; throws NotFound if there is no such procedure. */
    public List<SopVersion> of(Sop sop) {
        var newest = newest(sop);
        var published = table.of(sop);
        return IntStream.iterate(newest, version -> version > 0, version -> version - 1)
                .mapToObj(version -> version(sop, version, newest, published.get(version)))
                .toList();
    }

    /** The version that new cases begin with; throws NotFound if there is no such procedure. */
    public SopVersion inForce(Sop sop) {
        return of(sop).get(0);
    }

    /** The version in force of each procedure that was ever published here. */
    public Map<Sop, SopVersion> publishedHere() {
        var all = new HashMap<Sop, SopVersion>();
        table.last().forEach((sop, row) -> all.put(sop, version(sop, row.version(), row.version(), row)));
        return all;
    }

    /** The files of a version; throws NotFound if there is none. */
    public SopFiles files(Sop sop, int version) {
        if (version < 1 || version > newest(sop)) {
            throw NotFound.aPage();
        }
        return read.get(new SopVersionKey(sop, version), key -> new SopFiles(deployments.content(sop.key(), version)));
    }

    /** The files that new cases begin with. */
    public SopFiles inForceFiles(Sop sop) {
        return files(sop, newest(sop));
    }

    /** The time limits that held beside a version, until the next one came. */
    public SopFiles tables(Sop sop, int version) {
        var next = table.of(sop).get(version + 1);
        var until = next == null ? Instant.MAX : next.published();
        var beside = of(Procedures.TABLES).stream()
                .filter(tables ->
                        tables.published() == null || tables.published().isBefore(until))
                .findFirst()
                .orElseThrow(NotFound::aPage);
        return files(Procedures.TABLES, beside.version());
    }

    int newest(Sop sop) {
        if (!deployments.phases().contains(sop.key())) {
            throw NotFound.aPage();
        }
        return deployments.inForce(sop.key());
    }

    private static SopVersion version(Sop sop, int version, int newest, VersionTable.@Nullable Row row) {
        return row == null
                ? new SopVersion(sop, version, null, null, List.of(), null, null, version == newest)
                : new SopVersion(
                        sop,
                        version,
                        row.draft(),
                        row.published(),
                        row.authors(),
                        row.approver(),
                        row.reason(),
                        version == newest);
    }

    private record SopVersionKey(Sop sop, int version) {}
}
