package org.homeward.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.studio.agreements.ChangesRequested;
import org.homeward.studio.agreements.Objection;
import org.homeward.studio.agreements.RequiredAgreement;
import org.homeward.studio.drafts.SopDraft;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the API tells it.
 *
 * @param base the version that it began from
 * @param heldBy who writes in it now; left out if nobody does
 * @param version the version that it became; left out until then
 * @param revision how often it changed; named when publishing, no other state of it is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftJson(
        long id,
        String sop,
        int base,
        String state,
        boolean offered,
        @Nullable String heldBy,
        List<String> authors,
        Instant changed,
        @Nullable Integer version,
        int revision,
        @JsonUnwrapped Said said,
        List<ProblemJson> problems) {

    static DraftJson of(SopDraft draft, Said said, List<ProblemJson> problems) {
        return new DraftJson(
                draft.id().value(),
                draft.sop().key(),
                draft.baseVersion(),
                draft.state().name(),
                draft.offered(),
                draft.heldBy(),
                draft.authors().stream().sorted().toList(),
                draft.changed(),
                draft.version(),
                draft.revision(),
                said,
                problems);
    }

    /**
     * The texts of the draft, and the owners' words on it.
     *
     * @param needs without whom it isn't published
     * @param sentBack what the last review wants changed; left out if nothing, and once the draft is in review again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            List<FileJson> files,
            List<RequiredAgreement> needs,
            List<Objection> objections,
            @Nullable ChangesRequested sentBack) {}

    /**
     * A file and whether the draft changes it: {@code same}, {@code changed}, {@code added}, {@code removed}.
     *
     * @param setAside what was set aside of it, with how often; left out if nothing was
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FileJson(String name, String change, Map<String, Integer> setAside) {}

    /** A problem in words, with the element that it is about. */
    record ProblemJson(String severity, String file, String element, String message) {}
}
