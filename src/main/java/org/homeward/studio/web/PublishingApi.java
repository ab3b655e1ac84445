package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.engine.moving.MigrationPreview;
import org.homeward.studio.compare.ComparisonWords;
import org.homeward.studio.compare.ProcedureComparison;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.ownership.Ownership;
import org.homeward.studio.publishing.PublishOrder;
import org.homeward.studio.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A draft on its way over the API: its changes, their effects, review and publishing. */
@RestController
@RequestMapping(path = "/api/v1/studio/drafts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class PublishingApi {

    private final Publishing publishing;
    private final SopDrafts drafts;
    private final SopVersions versions;
    private final ProcedureComparison differences;
    private final Ownership ownership;
    private final ComparisonWords words;
    private final SopDraftResponses answers;

    PublishingApi(
            Publishing publishing,
            SopDrafts drafts,
            SopVersions versions,
            ProcedureComparison differences,
            Ownership ownership,
            ComparisonWords words,
            SopDraftResponses answers) {
        this.publishing = publishing;
        this.drafts = drafts;
        this.versions = versions;
        this.differences = differences;
        this.ownership = ownership;
        this.words = words;
        this.answers = answers;
    }

    @PostMapping("/review")
    DraftJson review(@PathVariable DraftId id, Actor actor, Locale language) {
        publishing.askReview(id, actor);
        return answers.of(drafts.require(id, actor), language);
    }

    @PostMapping("/publish")
    Published publish(@PathVariable DraftId id, @RequestBody Order order, Actor actor) {
        return new Published(publishing.publish(id, order.read(), actor));
    }

    /** Moves the cases that still run on other versions to this one. */
    @PostMapping("/move")
    DraftJson move(@PathVariable DraftId id, @RequestBody MoveOrder order, Actor actor, Locale language) {
        publishing.moveRest(id, Boolean.TRUE.equals(order.dueRules()), accepted(order.acceptedDueRules()), actor);
        return answers.of(drafts.require(id, actor), language);
    }

    @GetMapping("/preview")
    MigrationPreview preview(@PathVariable DraftId id, Actor actor) {
        return publishing.preview(id, actor);
    }

    /** The changes of the draft against a version; against the one that it began from if none is named. */
    @GetMapping("/words")
    Words words(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable Integer against,
            Actor actor,
            Locale language) {
        var draft = drafts.require(id, actor);
        var before = versions.files(draft.sop(), against == null ? draft.baseVersion() : against);
        var after = drafts.files(id);
        var owners = ownership.of(before, after);
        var items = differences.of(before, after).stream()
                .map(change -> new ChangeJson(
                        change.kind().name(),
                        change.file(),
                        change.element(),
                        change.code(),
                        words.of(change, language),
                        owners.of(change).codes()))
                .toList();
        return new Words(items, items.size());
    }

    private static Set<String> accepted(@Nullable List<String> dueRules) {
        return dueRules == null ? Set.of() : Set.copyOf(dueRules);
    }

    /** The version that the draft became. */
    record Published(int version) {}

    /** The changes in words. */
    record Words(List<ChangeJson> items, int total) {}

    /**
     * A change in words, with the element that it is about.
     *
     * @param whose the countries whose own it is; {@code region} for what names none
     */
    record ChangeJson(String kind, String file, String element, String code, String text, List<String> whose) {}

    /**
     * How it is to be published; without a word about moving, running cases stay where they are; with the revision that was
     * read, no other one is published.
     *
     * @param acceptedDueRules the due rules for new cases only that may reach running cases, as the refusal names them
     */
    record Order(
            @Nullable String reason,
            @Nullable Boolean move,
            @Nullable Boolean dueRules,
            @Nullable List<String> acceptedDueRules,
            @Nullable Integer revision) {

        PublishOrder read() {
            return new PublishOrder(
                    reason == null ? "" : reason,
                    Boolean.TRUE.equals(move),
                    Boolean.TRUE.equals(dueRules),
                    accepted(acceptedDueRules),
                    revision);
        }
    }

    /** How the cases that still run on other versions are to be moved. */
    record MoveOrder(@Nullable Boolean dueRules, @Nullable List<String> acceptedDueRules) {}
}
