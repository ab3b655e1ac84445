package org.homeward.studio.web;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SentBody;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Owners agree to a draft for their country, or object to it, over the API. */
@RestController
@RequestMapping(path = "/api/v1/studio/drafts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AgreementsApi {

    private final Agreements agreements;
    private final Objections objections;
    private final SopDrafts drafts;
    private final SopDraftResponses answers;

    AgreementsApi(Agreements agreements, Objections objections, SopDrafts drafts, SopDraftResponses answers) {
        this.agreements = agreements;
        this.objections = objections;
        this.drafts = drafts;
        this.answers = answers;
    }

    @PostMapping("/agreements")
    DraftJson agree(@PathVariable DraftId id, @RequestBody SentBody<NewAgreement> body, Actor actor, Locale language) {
        drafts.require(id, actor);
        var agreement = body.data();
        agreements.agree(id, agreement.country(), agreement.revision(), actor);
        return answers.of(drafts.require(id, actor), language);
    }

    @PostMapping("/objections")
    DraftJson object(@PathVariable DraftId id, @RequestBody SentBody<NewObjection> body, Actor actor, Locale language) {
        drafts.require(id, actor);
        var reason = body.data().reason();
        objections.add(id, reason == null ? "" : reason, actor);
        return answers.of(drafts.require(id, actor), language);
    }

    /**
     * An owner's agreement for a country.
     *
     * @param revision of the draft that was read; null for the draft as it is
     */
    record NewAgreement(
            @NotNull(message = WrongWord.WRONG) CountryCode country,
            @Nullable Integer revision) {}

    /** Why an owner doesn't agree. */
    record NewObjection(
            @WrongWord(WrongWord.NOT_GIVEN) @Nullable String reason) {}
}
