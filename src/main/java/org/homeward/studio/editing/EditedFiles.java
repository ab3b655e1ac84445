package org.homeward.studio.editing;

import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ConflictException;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.SopDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens files of drafts for process owners. */
@Component
class EditedFiles {

    private final SopDrafts drafts;

    EditedFiles(SopDrafts drafts) {
        this.drafts = drafts;
    }

    EditedFile open(DraftId id, FileName name, Actor owner) {
        var draft = drafts.require(id, owner);
        return new EditedFile(draft, drafts.files(id), drafts.name(name, id));
    }

    /**
     * Answers what was set aside of it, with how often; throws {@link ConflictException} if the file isn't any more what the editor opened.
     *
     * @param opened the revision that the editor opened or saved last, null if it doesn't say
     */
    Map<String, Integer> write(EditedFile file, @Nullable String opened, byte[] content, Actor owner) {
        if (opened != null && !opened.equals(file.revision())) {
            throw ConflictException.draftFileChanged();
        }
        return drafts.edit(file.draft().id(), file.name(), content, owner);
    }
}
