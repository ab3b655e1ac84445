package org.homeward.channel.questions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseTextEncryption;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.NeedToKnow;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the questions of a case: only the two units between whom they go, while their part lasts, and each text only for an agency to which
 * the access matrix allows its class. After the share was taken back the country of origin reads none of them (R4).
 */
@Component
public class QuestionReader {

    private final QuestionTable table;
    private final CaseAccess access;
    private final NeedToKnow needToKnow;
    private final CaseTextEncryption seal;
    private final AskableOffices askable;
    private final QuestionNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionReader(
            QuestionTable table,
            CaseAccess access,
            NeedToKnow needToKnow,
            CaseTextEncryption seal,
            AskableOffices askable,
            QuestionNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.needToKnow = needToKnow;
        this.seal = seal;
        this.askable = askable;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the reader can ask the other side now; throws {@link NotFound} without a running part in the case. */
    @Transactional
    public QuestionPermission asking(CaseNumber number, Actor actor) {
        return askable.of(access.requireFile(number, actor)).asking();
    }

    /**
     * The questions that the reader's agency asked or got, oldest first. The reading is logged; the other side's texts count as read from
     * now on. Throws {@link NotFound} without a running part in the case.
     */
    @Transactional
    public List<CaseQuestionText> of(CaseNumber number, Actor actor) {
        var view = access.requireFile(number, actor);
        return opened(table.of(number, actor.agency()), view, actor);
    }

    /** One of them, in the same way. */
    @Transactional
    public CaseQuestionText one(CaseNumber number, UUID id, Actor actor) {
        var view = access.requireFile(number, actor);
        return opened(table.find(number, id, actor.agency()).stream().toList(), view, actor).stream()
                .findFirst()
                .orElseThrow(NotFound::aPage);
    }

    /** Throws {@link NotFound} if the question isn't there for the reader; nothing of it is read. */
    @Transactional
    public void required(CaseNumber number, UUID id, Actor actor) {
        access.requireFile(number, actor);
        table.find(number, id, actor.agency()).orElseThrow(NotFound::aPage);
    }

    /** The questions that wait for an answer of the reader's agency, the most urgent first; in any case, without their texts. */
    @Transactional(readOnly = true)
    public List<CaseQuestionText> waitingAt(Actor actor, int most) {
        return access.opensCases(actor) ? table.waitingAt(actor.agency(), most) : List.of();
    }

    private List<CaseQuestionText> opened(List<CaseQuestionText> found, GrantedCaseAccess view, Actor actor) {
        var there = found.stream()
                .filter(question -> question.recalled() == null || view.side() == BorderSide.host)
                .toList();
        if (there.isEmpty()) {
            return there;
        }
        var may = needToKnow.written(view.number(), actor);
        var texts = table.texts(there).stream().collect(Collectors.groupingBy(EncryptedQuestionText::question));
        var questions = there.stream()
                .map(question -> question.with(texts.getOrDefault(question.id(), List.of()).stream()
                        .map(text -> open(text, question, category -> may.test(QuestionTextWriter.field(category))))
                        .toList()))
                .toList();
        read(questions, view, actor);
        return questions;
    }

    private QuestionText open(EncryptedQuestionText text, CaseQuestionText question, Predicate<DataClass> may) {
        return text.open(
                may.test(text.category())
                        ? seal.open(question.number(), text.purpose(), text.ciphertext())
                                .orElse(null)
                        : null);
    }

    /** Notes what this reader sees first of the other side's. */
    private void read(List<CaseQuestionText> questions, GrantedCaseAccess view, Actor actor) {
        var seen = questions.stream()
                .flatMap(question -> question.texts().stream())
                .filter(text -> text.text() != null)
                .toList();
        var fresh = seen.stream()
                .filter(text -> text.read() == null && !text.by().equals(view.agency()))
                .toList();
        if (!fresh.isEmpty()) {
            table.read(fresh.stream().map(QuestionText::id).toList(), clock.instant());
            fresh.forEach(notices::read);
        }
        if (!seen.isEmpty()) {
            var codes = seen.stream()
                    .map(text -> text.category().name())
                    .distinct()
                    .sorted()
                    .toList();
            events.publishEvent(
                    new QuestionHandledEvent(view.number(), actor.agency(), actor.username(), "questionsRead", codes));
        }
    }
}
