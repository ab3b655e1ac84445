package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.Need;
import org.homeward.studio.agreements.NeedWords;
import org.homeward.studio.agreements.Objection;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftState;
import org.springframework.stereotype.Component;

/** Puts who has to agree to a draft, and who objects, into words for its pages. */
@Component
class AgreementsViews {

    private final Agreements agreements;
    private final Objections objections;
    private final NeedWords words;
    private final OwnerNames owners;
    private final ReaderWordings speech;

    AgreementsViews(
            Agreements agreements, Objections objections, NeedWords words, OwnerNames owners, ReaderWordings speech) {
        this.agreements = agreements;
        this.objections = objections;
        this.words = words;
        this.owners = owners;
        this.speech = speech;
    }

    AgreementsView of(SopDraft draft, Actor reader, Locale language) {
        var standing = agreements.of(draft);
        var needs = standing.needs();
        var inReview = draft.state() == SopDraftState.inReview;
        var objected = objections.of(draft.id());
        var names = owners.of(
                Stream.concat(
                                needs.stream().map(Need::by).filter(Objects::nonNull),
                                objected.stream().map(Objection::by))
                        .distinct()
                        .toList(),
                language);
        return new AgreementsView(
                needs.stream().map(need -> line(need, names, language)).toList(),
                inReview
                        ? standing.missingWith(reader).stream()
                                .map(need -> words.of(need, language))
                                .toList()
                        : List.of(),
                inReview && standing.isHelpedBy(reader),
                reader.country().value(),
                words.name(reader.country().value(), language),
                (inReview || draft.state() == SopDraftState.published) && !draft.isAuthor(reader.username()),
                objected.stream().map(one -> line(one, names, reader, language)).toList());
    }

    private AgreementsView.NeedLine line(Need need, Map<String, String> names, Locale language) {
        var by = need.by();
        return new AgreementsView.NeedLine(
                words.name(need.country(), language),
                by == null ? "" : names.getOrDefault(by, by),
                words.of(need, language));
    }

    private AgreementsView.ObjectionLine line(Objection one, Map<String, String> names, Actor reader, Locale language) {
        return new AgreementsView.ObjectionLine(
                names.getOrDefault(one.by(), one.by()),
                words.name(one.country(), language),
                speech.of(reader, language).fullDay(one.at()),
                one.reason());
    }
}
