package org.homeward.studio.drafts;

import java.util.Arrays;
import java.util.Map;
import org.homeward.engine.models.ContentHash;
import org.homeward.engine.models.Deployments;
import org.homeward.studio.Sop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts of the models that a newer program packaged, each content once: a process owner decides about it as about any draft. */
@Component
public class PackagedModelOffers {

    private static final String PROGRAM = "program";

    private final Deployments deployments;
    private final DraftTable table;
    private final DraftFileTable fileTable;
    private final SopVersions versions;

    PackagedModelOffers(Deployments deployments, DraftTable table, DraftFileTable fileTable, SopVersions versions) {
        this.deployments = deployments;
        this.table = table;
        this.fileTable = fileTable;
        this.versions = versions;
    }

    /** Offers each packaged procedure that was never a version and never offered. */
    @Transactional
    public void ofThisProgram() {
        deployments.changedPackaged().forEach(this::offer);
    }

    private void offer(String phase, Map<String, byte[]> packaged) {
        var sop = new Sop(phase);
        var base = versions.newest(sop);
        table.offer(sop, base, ContentHash.of(packaged)).ifPresent(id -> {
            var before = versions.files(sop, base);
            packaged.forEach((name, content) -> {
                if (!before.has(name) || !Arrays.equals(before.bytes(name), content)) {
                    fileTable.put(id, name, content, PROGRAM);
                }
            });
            before.names().stream()
                    .filter(name -> !packaged.containsKey(name))
                    .forEach(name -> fileTable.put(id, name, null, PROGRAM));
        });
    }
}
