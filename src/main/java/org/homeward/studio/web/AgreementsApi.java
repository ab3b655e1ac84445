package org.homeward.studio.web;

import java.util.Locale;
import java.util.Objects;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SentBody;
import org.homeward.shared.SentFields;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Owners agree to a draft for their country, or object to it, over the API. */
@RestController
@RequestMapping(path = "/api/v1/studio/drafts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AgreementsApi {

    private static final String WRONG = "refusal.wrongContent.value";

    private final Agreements agreements;
    private final Objections objections;
    private final SopDrafts drafts;
    private final DraftAnswers answers;
    private final SentBody bodies;

    AgreementsApi(
            Agreements agreements, Objections objections, SopDrafts drafts, DraftAnswers answers, SentBody bodies) {
        this.agreements = agreements;
        this.objections = objections;
        this.drafts = drafts;
        this.answers = answers;
        this.bodies = bodies;
    }

    /** {@code {"data": {"country": "VN", "revision": 4}}}; without a revision, to the draft as it is. */
    @PostMapping("/agreements")
    DraftJson agree(
            @PathVariable DraftId id,
            @RequestBody(required = false) byte @Nullable [] body,
            Actor actor,
            Locale language) {
        drafts.require(id, actor);
        var data = bodies.data(body);
        var fields = new SentFields();
        var country = fields.required("country", data.get("country"), WRONG, WRONG, CountryCode::new);
        var revision = data.get("revision");
        if (revision != null && !(revision instanceof Integer)) {
            fields.add("revision", WRONG);
        }
        fields.refuseIfAny();
        agreements.agree(id, Objects.requireNonNull(country), revision instanceof Integer read ? read : null, actor);
        return answers.of(drafts.require(id, actor), language);
    }

    /** {@code {"data": {"reason": "..."}}}. */
    @PostMapping("/objections")
    DraftJson object(
            @PathVariable DraftId id,
            @RequestBody(required = false) byte @Nullable [] body,
            Actor actor,
            Locale language) {
        drafts.require(id, actor);
        var reason = bodies.data(body).get("reason");
        objections.add(id, reason instanceof String text ? text : "", actor);
        return answers.of(drafts.require(id, actor), language);
    }
}
