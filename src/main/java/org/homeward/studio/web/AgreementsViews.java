package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.ChangesRequested;
import org.homeward.studio.agreements.DraftHolders;
import org.homeward.studio.agreements.Objection;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.agreements.RequiredAgreement;
import org.homeward.studio.agreements.RequiredAgreementWords;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDraftState;
import org.springframework.stereotype.Component;

/** Puts the required agreements, the objections and the requested changes of a draft into words for its pages. */
@Component
class AgreementsViews {

    private final Agreements agreements;
    private final Objections objections;
    private final DraftHolders holders;
    private final RequiredAgreementWords words;
    private final OwnerNames owners;
    private final ReaderLocales speech;

    AgreementsViews(
            Agreements agreements,
            Objections objections,
            DraftHolders holders,
            RequiredAgreementWords words,
            OwnerNames owners,
            ReaderLocales speech) {
        this.agreements = agreements;
        this.objections = objections;
        this.holders = holders;
        this.words = words;
        this.owners = owners;
        this.speech = speech;
    }

    AgreementsView of(SopDraft draft, Actor reader, Locale language) {
        var standing = agreements.of(draft);
        var needs = standing.needs();
        var inReview = draft.state() == SopDraftState.inReview;
        var objected = objections.of(draft.id());
        var sentBack = holders.sentBack(draft.id());
        var open = holders.openSentBack(draft.id()).orElse(null);
        var names = owners.of(
                Stream.of(
                                needs.stream().map(RequiredAgreement::by).filter(Objects::nonNull),
                                objected.stream().map(Objection::by),
                                sentBack.stream().map(ChangesRequested::by))
                        .flatMap(all -> all)
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
                objected.stream().map(one -> line(one, names, reader, language)).toList(),
                sentBack.stream()
                        .map(one -> new AgreementsView.SentBackLine(
                                names.getOrDefault(one.by(), one.by()),
                                speech.of(reader, language).fullDay(one.at()),
                                one.note(),
                                one.equals(open)))
                        .toList());
    }

    private AgreementsView.NeedLine line(RequiredAgreement need, Map<String, String> names, Locale language) {
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
