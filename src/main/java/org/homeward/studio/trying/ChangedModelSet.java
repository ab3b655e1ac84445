package org.homeward.studio.trying;

import java.util.Map;
import java.util.TreeMap;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.SopVersions;
import org.springframework.stereotype.Component;

/** All procedures as they would be with one of them changed: the models of a walk. */
@Component
class ChangedModelSet {

    private final SopVersions versions;

    ChangedModelSet(SopVersions versions) {
        this.versions = versions;
    }

    /** The given files with those of all other procedures in force. */
    Map<String, byte[]> with(Sop sop, SopFiles files) {
        var all = new TreeMap<String, byte[]>();
        versions.all().stream()
                .filter(other -> !other.equals(sop))
                .forEach(other -> all.putAll(versions.inForceFiles(other).byName()));
        all.putAll(files.byName());
        return all;
    }

    /** The procedure's own files in force. */
    SopFiles inForce(Sop sop) {
        return versions.inForceFiles(sop);
    }
}
