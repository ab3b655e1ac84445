package org.homeward.casefile.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyJoinedEvent;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.NameRecordedEvent;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.keys.KeyedFingerprints;
import org.homeward.casefile.names.NameParts;
import org.homeward.engine.BatchedRows;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the words by which each agency finds a person: as soon as it takes part, and whenever the name is recorded anew. */
@Component
final class NameWords {

    private static final int BYTES = 16;

    private final CaseFiles files;
    private final Participation participation;
    private final NameWordTable table;
    private final KeyedFingerprints fingerprints;
    private final RowPolicyContext wall;
    private final BatchedRows<Changed> changed = new BatchedRows<>(this::write);

    NameWords(
            CaseFiles files,
            Participation participation,
            NameWordTable table,
            KeyedFingerprints fingerprints,
            RowPolicyContext wall) {
        this.files = files;
        this.participation = participation;
        this.table = table;
        this.fingerprints = fingerprints;
        this.wall = wall;
    }

    @EventListener
    void recorded(NameRecordedEvent event) {
        changed.add(new Changed(event.number(), null));
    }

    @EventListener
    void joined(AgencyJoinedEvent event) {
        changed.add(new Changed(event.number(), event.agency()));
    }

    private void write(List<Changed> all) {
        all.stream()
                .collect(Collectors.groupingBy(Changed::number))
                .forEach((number, changes) -> keep(number, agencies(number, changes)));
    }

    private List<AgencyCode> agencies(CaseNumber number, List<Changed> changes) {
        return changes.stream().anyMatch(change -> change.agency() == null)
                ? participation.all(number).stream()
                        .map(AgencyParticipation::agency)
                        .toList()
                : changes.stream().map(Changed::agency).filter(Objects::nonNull).toList();
    }

    private void keep(CaseNumber number, List<AgencyCode> agencies) {
        var words = files.nameWords(number);
        if (!words.isEmpty()) {
            var hashes = agencies.stream()
                    .flatMap(agency -> words.stream()
                            .flatMap(word -> Stream.of(exact(agency, word), sound(agency, NameParts.sound(word))))
                            .map(hash -> new NameWordTable.WordHash(agency, hash)))
                    .toList();
            wall.asSystem("names", () -> {
                table.replace(number, hashes);
                return hashes.size();
            });
        }
    }

    byte[] exact(AgencyCode agency, String word) {
        return fingerprints.bytes("nameWord " + agency.value(), word, BYTES);
    }

    byte[] sound(AgencyCode agency, String sound) {
        return fingerprints.bytes("nameSound " + agency.value(), sound, BYTES);
    }

    /** A change in the running transaction; without an agency: of the name, which concerns all. */
    private record Changed(CaseNumber number, @Nullable AgencyCode agency) {}
}
