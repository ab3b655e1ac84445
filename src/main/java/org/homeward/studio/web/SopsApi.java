package org.homeward.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.agreements.Objection;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersion;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.history.RunningCaseCounts;
import org.homeward.studio.history.VersionHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The procedures over the API, each with its versions and the drafts that aren't over. */
@RestController
@RequestMapping(path = "/api/v1/studio/sops", produces = MediaType.APPLICATION_JSON_VALUE)
class SopsApi {

    private final SopVersions versions;
    private final SopDrafts drafts;
    private final VersionHistory history;
    private final Objections objections;

    SopsApi(SopVersions versions, SopDrafts drafts, VersionHistory history, Objections objections) {
        this.versions = versions;
        this.drafts = drafts;
        this.history = history;
        this.objections = objections;
    }

    @GetMapping
    Sops list(Actor actor) {
        SopDrafts.onlyOwners(actor);
        var running = history.running();
        var items =
                versions.all().stream().map(sop -> sop(sop, running.of(sop))).toList();
        return new Sops(items, items.size());
    }

    private SopJson sop(Sop sop, RunningCaseCounts running) {
        var all = versions.of(sop);
        var byVersion = history.runningByVersion(sop);
        var objected = objections.of(all.stream()
                .flatMap(version -> Stream.ofNullable(version.draft()))
                .toList());
        return new SopJson(
                sop.key(),
                all.get(0).version(),
                sop.equals(Procedures.TABLES)
                        ? byVersion.values().stream().mapToLong(Long::longValue).sum()
                        : running.cases(),
                running.lateShare(),
                all.stream()
                        .map(version -> VersionJson.of(
                                version,
                                byVersion.getOrDefault(version.version(), 0L),
                                version.draft() == null
                                        ? List.of()
                                        : objected.getOrDefault(version.draft(), List.of())))
                        .toList(),
                drafts.openOf(sop).stream().map(OpenDraft::of).toList());
    }

    /** All procedures. */
    record Sops(List<SopJson> items, int total) {}

    /**
     * A procedure: the version that new cases begin with, all versions newest first, its drafts.
     *
     * @param running cases in which it runs; those that keep a version of it, if it is the tables
     * @param late how many in a hundred of its open steps are late
     */
    record SopJson(
            String id, int version, long running, int late, List<VersionJson> versions, List<OpenDraft> drafts) {}

    /** A version with how many cases run on it and what owners have against it; without date and names if it came with the program. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionJson(
            int version,
            String state,
            long running,
            @Nullable Instant published,
            List<String> authors,
            @Nullable String approver,
            @Nullable String reason,
            List<Objection> objections) {

        static VersionJson of(SopVersion version, long running, List<Objection> objections) {
            return new VersionJson(
                    version.version(),
                    version.inForce() ? "published" : "retired",
                    running,
                    version.published(),
                    version.authors(),
                    version.approver(),
                    version.reason(),
                    objections);
        }
    }

    /** A draft that isn't over. */
    record OpenDraft(long id, String state, boolean offered) {

        static OpenDraft of(SopDraft draft) {
            return new OpenDraft(draft.id().value(), draft.state().name(), draft.offered());
        }
    }
}
