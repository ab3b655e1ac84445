package org.homeward.studio.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.Sop;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopUploads;
import org.homeward.studio.drafts.SopVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what was sent to become a draft; page, API and the desktop modeler send alike. */
@Component
class UploadedFiles {

    private final SopUploads uploads;
    private final SopVersions versions;

    UploadedFiles(SopUploads uploads, SopVersions versions) {
        this.uploads = uploads;
        this.versions = versions;
    }

    /**
     * The one draft that the files became; throws {@link InvalidContentException} and stores none of them if one is refused.
     *
     * @param wanted a procedure's key for files that none has yet; another text means nothing
     */
    DraftId draft(List<MultipartFile> files, @Nullable String wanted, Actor actor) {
        var contents = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> contents.put(name(file), bytes(file)));
        if (contents.isEmpty()) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.empty");
        }
        var sop = versions.all().stream()
                .filter(known -> known.key().equals(wanted))
                .findFirst()
                .orElse(null);
        return uploads.takeAnywhere(contents, sop, actor);
    }

    /** The draft that the file became; throws {@link InvalidContentException}. */
    DraftId draft(@Nullable MultipartFile file, @Nullable String sop, Actor actor) {
        return uploads.take(content(file), sop(sop), actor);
    }

    /** The same where nobody can be asked where the file belongs. */
    DraftId draftAnywhere(@Nullable MultipartFile file, @Nullable String sop, Actor actor) {
        return uploads.takeAnywhere(content(file), sop(sop), actor);
    }

    private static Map<String, byte[]> content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.empty");
        }
        return Map.of(name(file), bytes(file));
    }

    /** Puts the file into a draft that is there; throws {@link InvalidContentException}. */
    void into(DraftId draft, @Nullable MultipartFile file, Actor actor) {
        if (file == null || file.isEmpty()) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.empty");
        }
        uploads.add(draft, name(file), bytes(file), actor);
    }

    /** The procedure of this key; null if none was named. Throws {@link InvalidContentException} if there is none. */
    @Nullable
    Sop sop(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return versions.all().stream()
                .filter(sop -> sop.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidContentException.field("sop", "refusal.wrongContent.value"));
    }

    Sop requiredSop(@Nullable String key) {
        var sop = sop(key);
        if (sop == null) {
            throw InvalidContentException.field("sop", "refusal.wrongContent.value");
        }
        return sop;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.empty");
        }
    }
}
