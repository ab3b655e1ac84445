package org.homeward.studio.editing;

import java.util.UUID;
import org.homeward.shared.NotFound;
import org.homeward.studio.SopFiles;
import org.homeward.studio.drafts.SopDraft;

/**
 * A file of a draft that an editor has open.
 *
 * @param name its whole name
 */
record EditedFile(SopDraft draft, SopFiles files, String name) {

    /** Throws {@link NotFound} for what no editor opens. */
    EditedFile {
        if (!files.has(name) || !name.matches(".*\\.(bpmn|dmn|form)")) {
            throw NotFound.aPage();
        }
    }

    String last() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    String kind() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    byte[] content() {
        return files.bytes(name);
    }

    /** Tells two contents of the file apart. */
    String revision() {
        return UUID.nameUUIDFromBytes(content()).toString();
    }

    /** Whether its table is long and plain: edited as rows. */
    boolean plain() {
        return last().equals("sopDeadlines.dmn") || last().equals("escalationLadder.dmn");
    }
}
