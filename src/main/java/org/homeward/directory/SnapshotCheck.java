package org.homeward.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;

/** Checks the rows against one another: sources, agencies and provinces exist, validities don't overlap. */
final class SnapshotCheck {

    private static final List<DirectoryFile> WITH_SOURCES = List.of(
            DirectoryFile.AGENCIES,
            DirectoryFile.HANDOVER_POINTS,
            DirectoryFile.CROSSING_STATES,
            DirectoryFile.CORRIDORS,
            DirectoryFile.ROUTING,
            DirectoryFile.PANELS,
            DirectoryFile.OFFICE_HOURS,
            DirectoryFile.HOLIDAYS,
            DirectoryFile.PROVISIONAL_HOLIDAYS);

    private final DirectorySnapshot snapshot;
    private final Map<DirectoryFile, List<DirectoryRow>> rows;

    private SnapshotCheck(DirectorySnapshot snapshot, Map<DirectoryFile, List<DirectoryRow>> rows) {
        this.snapshot = snapshot;
        this.rows = rows;
    }

    static void check(DirectorySnapshot snapshot, Map<DirectoryFile, List<DirectoryRow>> rows) {
        var check = new SnapshotCheck(snapshot, rows);
        check.sources();
        check.agencies();
        check.provinces();
        check.crossings();
        check.roles();
        check.noOverlap(DirectoryFile.ROUTING, "role", "country", "province", "corridor", "crossing", "for_whom");
        check.noOverlap(DirectoryFile.CORRIDORS, "host", "origin");
        check.noOverlap(DirectoryFile.CROSSING_STATES, "point");
        check.noOverlap(DirectoryFile.PANELS, "step", "country", "province", "member");
        check.noOverlap(DirectoryFile.OFFICE_HOURS, "country", "agency");
    }

    private void sources() {
        for (var file : WITH_SOURCES) {
            for (var row : file.of(rows)) {
                if (!snapshot.sources.keySet().containsAll(row.list("source"))) {
                    throw row.wrong("its source isn't in sources.csv");
                }
            }
        }
    }

    private void agencies() {
        for (var row : DirectoryFile.AGENCIES.of(rows)) {
            known(row, "parent");
        }
        for (var row : DirectoryFile.ROUTING.of(rows)) {
            held(row, "agency");
        }
        for (var row : DirectoryFile.PANELS.of(rows)) {
            held(row, "member");
            held(row, "chair");
        }
        for (var row : DirectoryFile.OFFICE_HOURS.of(rows)) {
            known(row, "agency");
        }
    }

    private void known(DirectoryRow row, String column) {
        var code = row.optional(column);
        if (code != null && !snapshot.agencies.containsKey(row.as(column, AgencyCode::new))) {
            throw row.wrong("'" + column + "' is no agency of agencies.csv");
        }
    }

    /** An agency, or a role that somebody has. */
    private void held(DirectoryRow row, String column) {
        var role = RoleOrAgency.of(row, column).role();
        if (role == null) {
            known(row, column);
        } else if (DirectoryFile.ROUTING.of(rows).stream()
                .noneMatch(other -> other.text("role").equals(role))) {
            throw row.wrong("'" + column + "' is no role of routing.csv");
        }
    }

    /** A role that is held by another one ends at an agency. */
    private void roles() {
        for (var row : DirectoryFile.ROUTING.of(rows)) {
            var seen = new HashSet<String>();
            var open = new ArrayDeque<String>(List.of(row.text("role")));
            while (!open.isEmpty()) {
                var role = open.pop();
                snapshot.routing.stream()
                        .filter(one -> one.role().equals(role))
                        .map(one -> one.holder().role())
                        .filter(Objects::nonNull)
                        .filter(seen::add)
                        .forEach(open::push);
            }
            if (seen.contains(row.text("role"))) {
                throw row.wrong("its role is held by itself");
            }
        }
    }

    private void provinces() {
        for (var file : List.of(DirectoryFile.ROUTING, DirectoryFile.PANELS)) {
            for (var row : file.of(rows)) {
                if (!snapshot.provinces.keySet().containsAll(row.list("province"))) {
                    throw row.wrong("'province' isn't in provinces.csv");
                }
            }
        }
    }

    private void crossings() {
        for (var row : DirectoryFile.ROUTING.of(rows)) {
            var crossing = row.optional("crossing");
            if (crossing != null && !snapshot.handoverPoints.containsKey(crossing)) {
                throw row.wrong("'crossing' isn't in handover-points.csv");
            }
        }
        for (var row : DirectoryFile.CROSSING_STATES.of(rows)) {
            if (!snapshot.handoverPoints.containsKey(row.text("point"))) {
                throw row.wrong("'point' isn't in handover-points.csv");
            }
        }
    }

    private void noOverlap(DirectoryFile file, String... key) {
        var seen = new HashMap<List<String>, List<Validity>>();
        for (var row : file.of(rows)) {
            var values = Stream.of(key).map(row::textOrEmpty).toList();
            var validity = Validity.of(row);
            var others = seen.computeIfAbsent(values, any -> new ArrayList<>());
            if (others.stream().anyMatch(validity::overlaps)) {
                throw row.wrong("it overlaps in time with another row of the same meaning");
            }
            others.add(validity);
        }
    }
}
