package org.homeward.studio.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.homeward.directory.people.Actor;
import org.homeward.studio.agreements.DraftHolders;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.DraftWorkflow;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.RemovedXmlTable;
import org.homeward.studio.drafts.SopDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts over the API: made of a file or of a version, read, written. */
@RestController
@RequestMapping(path = "/api/v1/studio", produces = MediaType.APPLICATION_JSON_VALUE)
class SopDraftsApi {

    private final SopDrafts drafts;
    private final DraftWorkflow course;
    private final DraftHolders holders;
    private final UploadedFiles sent;
    private final RemovedXmlTable aside;
    private final SopDraftResponses answers;

    SopDraftsApi(
            SopDrafts drafts,
            DraftWorkflow course,
            DraftHolders holders,
            UploadedFiles sent,
            RemovedXmlTable aside,
            SopDraftResponses answers) {
        this.drafts = drafts;
        this.course = course;
        this.holders = holders;
        this.sent = sent;
        this.aside = aside;
        this.answers = answers;
    }

    @PostMapping("/uploads")
    ResponseEntity<Made> upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sop,
            Actor actor) {
        SopDrafts.onlyOwners(actor);
        return made(sent.draftAnywhere(file, sop, actor), actor);
    }

    @PostMapping("/drafts")
    ResponseEntity<Made> open(@RequestBody NewDraft asked, Actor actor) {
        SopDrafts.onlyOwners(actor);
        var sop = sent.requiredSop(asked.sop());
        var version = asked.version();
        return made(version == null ? drafts.open(sop, actor) : drafts.open(sop, version, actor), actor);
    }

    @GetMapping("/drafts/{id}")
    DraftJson read(@PathVariable DraftId id, Actor actor, Locale language) {
        return answers.of(drafts.require(id, actor), language);
    }

    @PostMapping("/drafts/{id}/hold")
    DraftJson takeOver(@PathVariable DraftId id, Actor actor, Locale language) {
        holders.takeOver(id, actor);
        return answers.of(drafts.require(id, actor), language);
    }

    /** Asks for changes of a draft in review; an author takes it back, without a note. */
    @PostMapping("/drafts/{id}/return")
    DraftJson giveBack(@PathVariable DraftId id, @RequestBody ToChange asked, Actor actor, Locale language) {
        holders.giveBack(id, Objects.requireNonNullElse(asked.note(), ""), actor);
        return answers.of(drafts.require(id, actor), language);
    }

    @PostMapping("/drafts/{id}/update")
    DraftJson bringUpToDate(@PathVariable DraftId id, Actor actor, Locale language) {
        course.bringUpToDate(id, actor);
        return answers.of(drafts.require(id, actor), language);
    }

    @DeleteMapping("/drafts/{id}")
    ResponseEntity<Void> discard(@PathVariable DraftId id, Actor actor) {
        course.discard(id, actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(
            path = "/drafts/{id}/files/{*name}",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> file(@PathVariable DraftId id, @PathVariable FileName name, Actor actor) {
        drafts.require(id, actor);
        return answers.download(drafts.name(name, id), drafts.files(id));
    }

    @PutMapping("/drafts/{id}/files/{*name}")
    Written write(
            @PathVariable DraftId id,
            @PathVariable FileName name,
            HttpEntity<byte[]> content,
            Actor actor,
            Locale language) {
        drafts.require(id, actor);
        var bytes = content.getBody();
        var setAside = drafts.write(id, name.value(), bytes == null ? new byte[0] : bytes, actor);
        return new Written(answers.of(drafts.require(id, actor), language), setAside);
    }

    @DeleteMapping("/drafts/{id}/files/{*name}")
    DraftJson remove(@PathVariable DraftId id, @PathVariable FileName name, Actor actor, Locale language) {
        drafts.require(id, actor);
        drafts.remove(id, name.value(), actor);
        return answers.of(drafts.require(id, actor), language);
    }

    private ResponseEntity<Made> made(DraftId id, Actor actor) {
        var setAside = new TreeMap<String, Integer>();
        aside.of(id)
                .values()
                .forEach(parts -> parts.forEach((what, times) -> setAside.merge(what, times, Integer::sum)));
        return ResponseEntity.created(URI.create("/api/v1/studio/drafts/" + id))
                .body(new Made(id.value(), drafts.require(id, actor).sop().key(), setAside));
    }

    /** The number of the new draft, its procedure, and what of the file was set aside: by namespace or name, how often. */
    record Made(long draft, String sop, Map<String, Integer> setAside) {}

    /** The draft, and what of the file that was written now was set aside. */
    record Written(@JsonUnwrapped DraftJson draft, Map<String, Integer> setAside) {}

    /** The requested changes, in the owner's words; no names, no case numbers. */
    record ToChange(@Nullable String note) {}

    /** The procedure, and the former version whose content the draft begins with; none for the version in force. */
    record NewDraft(@Nullable String sop, @Nullable Integer version) {}
}
