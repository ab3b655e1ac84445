package org.homeward.studio.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.ModelerForm;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.ConflictException;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.CanonicalFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of procedures: opened from the version in force, written by one owner at a time. */
@Component("sopDrafts")
@Transactional
public class SopDrafts {

    private final DraftTable table;
    private final DraftFileTable fileTable;
    private final SopVersions versions;
    private final DraftFileCheck wall;
    private final RemovedXmlTable aside;
    private final ApplicationEventPublisher events;

    SopDrafts(
            DraftTable table,
            DraftFileTable fileTable,
            SopVersions versions,
            DraftFileCheck wall,
            RemovedXmlTable aside,
            ApplicationEventPublisher events) {
        this.table = table;
        this.fileTable = fileTable;
        this.versions = versions;
        this.wall = wall;
        this.aside = aside;
        this.events = events;
    }

    /** Throws {@link ActionNotAllowedException} for anybody but a process owner. */
    public static void onlyOwners(Actor reader) {
        if (!reader.isAny(Role.processOwner)) {
            throw ActionNotAllowedException.role();
        }
    }

    /** A draft of the version in force, held by the owner, who is its first author. */
    public DraftId open(Sop sop, Actor owner) {
        onlyOwners(owner);
        var id = table.insert(sop, versions.newest(sop), owner.username());
        table.author(id, owner.username());
        tell(id, sop, "draftOpened", owner);
        return id;
    }

    /** A draft with the content of a former version, held by the owner: the way back. */
    public DraftId open(Sop sop, int version, Actor owner) {
        var former = versions.files(sop, version);
        var id = open(sop, owner);
        var now = versions.inForceFiles(sop);
        former.names().stream()
                .filter(name -> !now.has(name) || !Arrays.equals(now.bytes(name), former.bytes(name)))
                .forEach(name -> fileTable.put(id, name, former.bytes(name), owner.username()));
        now.names().stream()
                .filter(name -> !former.has(name))
                .forEach(name -> fileTable.put(id, name, null, owner.username()));
        return id;
    }

    /** The draft; throws {@link NotFound} if there is none, and for anybody but a process owner. */
    public SopDraft require(DraftId id, Actor owner) {
        if (!owner.isAny(Role.processOwner)) {
            throw NotFound.aPage();
        }
        return table.byId(id).orElseThrow(NotFound::aPage);
    }

    /** The same, and nobody else changes it until the transaction ends; throws {@link ConflictException} if it is over. */
    public SopDraft requireOpen(DraftId id, Actor owner) {
        require(id, owner);
        var draft = table.locked(id).orElseThrow(NotFound::aPage);
        if (!draft.state().isOpen()) {
            throw ConflictException.draftOver();
        }
        return draft;
    }

    /** All drafts of a procedure that are not over, newest change first. */
    public List<SopDraft> openOf(Sop sop) {
        return table.open(sop);
    }

    /** All drafts that are not over, newest change first. */
    public List<SopDraft> allOpen() {
        return table.open(null);
    }

    /** All files: those of the base with what the draft changed. */
    public SopFiles files(DraftId id) {
        var draft = table.byId(id).orElseThrow(NotFound::aPage);
        var files = versions.files(draft.sop(), draft.baseVersion());
        for (var changed : fileTable.of(id).entrySet()) {
            var content = changed.getValue();
            files = content.isPresent() ? files.with(changed.getKey(), content.get()) : files.without(changed.getKey());
        }
        return files;
    }

    /**
     * Writes a file; throws {@link InvalidContentException} with line or element, {@link ConflictException} if somebody else holds the
     * draft. A file with the same meaning is no change; a draft in review is a draft again.
     *
     * @param name the whole name, or the name without folders
     * @return what was set aside of it: other programs' own notes, with how often
     */
    public Map<String, Integer> write(DraftId id, String name, byte[] content, Actor owner) {
        aside.forget(id, FileName.whole(name, requireHeld(id, owner).sop(), files(id)));
        return edit(id, name, content, owner);
    }

    /** The same for a file as the draft has it, with some changes: its parts that were set aside before stay listed. */
    public Map<String, Integer> edit(DraftId id, String name, byte[] content, Actor owner) {
        var draft = requireHeld(id, owner);
        var files = files(id);
        var whole = FileName.whole(name, draft.sop(), files);
        var kept = ForeignXmlRemoval.setAside(
                whole, ModelerForm.withoutCopies(whole, content, FieldList.of(files.byName())));
        wall.require(draft.sop(), whole, kept.content(), files.with(whole, kept.content()));
        if (!kept.aside().isEmpty()) {
            aside.put(id, whole, kept.aside());
        }
        if (!files.has(whole) || !CanonicalFiles.equal(whole, files.bytes(whole), kept.content())) {
            store(draft, whole, kept.content(), owner);
            changed(draft, "draftWritten", whole, owner);
        }
        return kept.aside();
    }

    /** A file that is again as in the base is no change. */
    private void store(SopDraft draft, String name, byte[] content, Actor owner) {
        var base = versions.files(draft.sop(), draft.baseVersion());
        if (base.has(name) && CanonicalFiles.equal(name, base.bytes(name), content)) {
            fileTable.forget(draft.id(), name);
        } else {
            fileTable.put(draft.id(), name, content, owner.username());
        }
    }

    /** Writes several files, all or none; throws as {@link #write}, with the name of the file before each element. */
    public void writeAll(DraftId id, Map<String, byte[]> contents, Actor owner) {
        var wrong = FieldProblems.none();
        contents.forEach((name, content) -> {
            try {
                write(id, name, content, owner);
            } catch (InvalidContentException refused) {
                refused.problems()
                        .forEach(problem -> wrong.add(
                                name + ": " + problem.field(),
                                problem.messageKey(),
                                problem.arguments().toArray()));
            }
        });
        wrong.refuseIfAny();
    }

    /** Takes back what the draft did to a file; throws {@link NotFound} if it did nothing to it. */
    public void putBack(DraftId id, String name, Actor owner) {
        var draft = requireHeld(id, owner);
        if (!fileTable.of(id).containsKey(name)) {
            throw NotFound.aPage();
        }
        fileTable.forget(id, name);
        aside.forget(id, name);
        changed(draft, "draftFilePutBack", name, owner);
    }

    /** A kept walk of the procedure was changed with this draft: that is a change of the draft. */
    public void walksChanged(DraftId id, String what, String walk, Actor owner) {
        changed(requireOpen(id, owner), what, walk, owner);
    }

    /** Takes a file out; throws {@link NotFound} if there is none. */
    public void remove(DraftId id, String name, Actor owner) {
        var draft = requireHeld(id, owner);
        var files = files(id);
        var whole = FileName.whole(name, draft.sop(), files);
        if (!files.has(whole)) {
            throw NotFound.aPage();
        }
        aside.forget(id, whole);
        if (versions.files(draft.sop(), draft.baseVersion()).has(whole)) {
            fileTable.put(id, whole, null, owner.username());
        } else {
            fileTable.forget(id, whole);
        }
        changed(draft, "draftFileRemoved", whole, owner);
    }

    /** The whole name of a file of the draft; throws {@link NotFound} if it can't have such a file. */
    public String name(FileName name, DraftId id) {
        var draft = table.byId(id).orElseThrow(NotFound::aPage);
        return name.in(draft.sop(), files(id)).orElseThrow(NotFound::aPage);
    }

    /** The names of the files that the draft changes or takes out. */
    public Set<String> changed(DraftId id) {
        return fileTable.of(id).keySet();
    }

    /** Takes the draft, from whoever holds it; the taker becomes an author. False if this owner holds it already. */
    public boolean takeOver(DraftId id, Actor owner) {
        var draft = requireOpen(id, owner);
        if (draft.isHeldBy(owner.username())) {
            return false;
        }
        table.holder(id, owner.username());
        table.author(id, owner.username());
        tell(id, draft.sop(), "draftTakenOver", owner);
        return true;
    }

    /** The draft of one who may write in it now: its holder, or anybody while nobody holds it. */
    SopDraft requireHeld(DraftId id, Actor owner) {
        var draft = requireOpen(id, owner);
        if (draft.heldBy() != null && !draft.isHeldBy(owner.username())) {
            throw ConflictException.draftHeld();
        }
        return draft;
    }

    private void changed(SopDraft draft, String what, String file, Actor owner) {
        if (draft.heldBy() == null) {
            table.holder(draft.id(), owner.username());
        }
        table.author(draft.id(), owner.username());
        table.state(draft.id(), SopDraftState.draft);
        tell(draft.id(), draft.sop(), what, owner, file);
    }

    void tell(DraftId id, Sop sop, String what, Actor owner, String... codes) {
        events.publishEvent(new SopDraftActionEvent(id, sop, what, owner.username(), owner.agency(), List.of(codes)));
    }
}
