package org.homeward.channel.questions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.casefile.CaseTextEncryption;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.RecipientTextRules;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes a text to the other side: of a class that its writer and the unit that gets it may both read, sealed, and listed as sent
 * (R4).
 */
@Component
class QuestionTextWriter {

    private final QuestionTable table;
    private final NeedToKnow needToKnow;
    private final RecipientTextRules recipients;
    private final CaseFactsRecords facts;
    private final CaseTextEncryption seal;
    private final Disclosures disclosures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionTextWriter(
            QuestionTable table,
            NeedToKnow needToKnow,
            RecipientTextRules recipients,
            CaseFactsRecords facts,
            CaseTextEncryption seal,
            Disclosures disclosures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.needToKnow = needToKnow;
        this.recipients = recipients;
        this.facts = facts;
        this.seal = seal;
        this.disclosures = disclosures;
        this.events = events;
        this.clock = clock;
    }

    /** The classes of which the writer may write to the unit. */
    List<DataClass> categories(CaseNumber number, Actor writer, AgencyCode to) {
        var may = needToKnow.written(number, writer);
        var reads = reads(number, to);
        return Stream.of(DataClass.values())
                .filter(category -> may.test(field(category)) && reads.test(field(category)))
                .toList();
    }

    /** Writes it; throws {@link InvalidContentException} at the class if the writer or the unit may not read it. */
    UUID write(
            CaseQuestionText question,
            QuestionText.Kind kind,
            @Nullable UUID original,
            NewQuestionText written,
            Actor writer) {
        var number = question.number();
        var to = question.otherEnd(writer.agency());
        var field = field(written.category());
        if (!needToKnow.written(number, writer).test(field)) {
            throw InvalidContentException.field("category", "refusal.question.category.writer");
        }
        if (!reads(number, to).test(field)) {
            throw InvalidContentException.field("category", "refusal.question.category.reader");
        }
        var draft = EncryptedQuestionText.draft(question.id(), kind, original, written, writer, clock.instant());
        table.insert(draft.sealed(seal.seal(number, draft.purpose(), written.text())));
        disclosures.record(number, writer.agency(), to, kind.name(), written.category());
        events.publishEvent(new QuestionHandledEvent(
                number,
                writer.agency(),
                writer.username(),
                what(kind),
                List.of(draft.id().toString(), written.category().name())));
        return draft.id();
    }

    private Predicate<FieldKey> reads(CaseNumber number, AgencyCode unit) {
        return recipients.reads(number, facts.of(number).corridor(), unit);
    }

    /** The matrix decides by the class alone. */
    static FieldKey field(DataClass category) {
        return new FieldKey("question", category);
    }

    private static String what(QuestionText.Kind kind) {
        return switch (kind) {
            case question -> "questionAsked";
            case answer -> "questionAnswered";
            case translation -> "questionTranslated";
        };
    }
}
