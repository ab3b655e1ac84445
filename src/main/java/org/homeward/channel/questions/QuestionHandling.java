package org.homeward.channel.questions;

import java.util.List;
import java.util.UUID;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Participation;
import org.homeward.channel.OriginSharingRules;
import org.homeward.channel.QuestionsAcrossBorder;
import org.homeward.channel.questions.QuestionText.Kind;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the other side, answers it and translates, while the share stands and both units work on the case. */
@Component
public class QuestionHandling {

    private final QuestionTable table;
    private final CaseAccess access;
    private final AskableOffices askable;
    private final Participation participation;
    private final CaseStages stages;
    private final OriginSharingRules share;
    private final QuestionsAcrossBorder across;
    private final AnswerDeadlines days;
    private final QuestionTextWriter writing;
    private final QuestionNotices notices;

    QuestionHandling(
            QuestionTable table,
            CaseAccess access,
            AskableOffices askable,
            Participation participation,
            CaseStages stages,
            OriginSharingRules share,
            QuestionsAcrossBorder across,
            AnswerDeadlines days,
            QuestionTextWriter writing,
            QuestionNotices notices) {
        this.table = table;
        this.access = access;
        this.askable = askable;
        this.participation = participation;
        this.stages = stages;
        this.share = share;
        this.across = across;
        this.days = days;
        this.writing = writing;
        this.notices = notices;
    }

    /** The choices of somebody who may ask; throws {@link NotFound} without a running part in the case. */
    @Transactional
    public Choices choices(CaseNumber number, Actor actor) {
        var whom = askable.of(access.requireFile(number, actor));
        var unit = whom.unit();
        return unit == null
                ? new Choices(whom.asking(), List.of(), List.of())
                : new Choices(whom.asking(), writing.categories(number, actor, unit), days.choices(unit));
    }

    /** The classes of which the reader may answer or translate this question. */
    @Transactional
    public List<DataClass> categories(CaseQuestionText question, Actor actor) {
        return writing.categories(question.number(), actor, question.otherEnd(actor.agency()));
    }

    /**
     * Asks the unit on the other side.
     *
     * @return the question's id
     * @throws NotFound without a running part in the case
     * @throws ConflictException if the share was taken back, or the case has ended
     * @throws InvalidContentException if there is nobody to ask, or if day or class can't be taken
     */
    @Transactional
    public UUID ask(CaseNumber number, NewQuestionText text, AnswerDueBy by, Actor actor) {
        var view = access.requireFile(number, actor);
        var whom = askable.of(view);
        var unit = whom.unit();
        if (unit == null) {
            throw refused(whom.asking());
        }
        var due = days.due(unit, by);
        var id = UUID.randomUUID();
        share.requireStanding(number, Kind.question.name(), actor.agency(), unit);
        var message = across.ask(number, stage(number), actor.agency(), unit, due);
        table.insert(id, message, number, actor.agency(), unit);
        var question = required(number, id, actor);
        writing.write(question, Kind.question, null, text, actor);
        notices.asked(question);
        return id;
    }

    /** Answers, more than once if more is known; returns the answer's id. Throws as {@link #ask}. */
    @Transactional
    public UUID answer(CaseNumber number, UUID id, NewQuestionText text, Actor actor) {
        access.requireFile(number, actor);
        var question = open(number, id, actor);
        if (!question.to().equals(actor.agency())) {
            throw NotFound.aPage();
        }
        var answer = writing.write(question, Kind.answer, null, text, actor);
        across.answer(question.message());
        notices.answered(question, answer);
        return answer;
    }

    /**
     * Writes a question or an answer down in another language; of the original's class.
     *
     * @param original the question's or answer's text
     * @return the translation's id
     * @throws NotFound if there is no such text for the writer
     */
    @Transactional
    public UUID translate(CaseNumber number, UUID id, UUID original, String language, String text, Actor actor) {
        access.requireFile(number, actor);
        var question = open(number, id, actor);
        var translated = table.texts(List.of(question)).stream()
                .filter(one -> one.id().equals(original) && one.kind() != Kind.translation)
                .findFirst()
                .orElseThrow(NotFound::aPage);
        if (translated.language().equals(language)) {
            throw InvalidContentException.field("language", "refusal.question.sameLanguage");
        }
        return writing.write(
                question,
                Kind.translation,
                original,
                new NewQuestionText(text, language, translated.category()),
                actor);
    }

    /** A question that goes on: nobody writes to whom the case is over, nor across after the share was taken back. */
    private CaseQuestionText open(CaseNumber number, UUID id, Actor actor) {
        var question = required(number, id, actor);
        if (question.recalled() != null) {
            throw ConflictException.alreadyWithdrawn();
        }
        var other = question.otherEnd(actor.agency());
        var works = participation
                .of(number, other)
                .filter(AgencyParticipation::works)
                .isPresent();
        if (!works || stages.ended(number).isPresent()) {
            throw ConflictException.goneMeanwhile();
        }
        share.requireStanding(number, Kind.answer.name(), actor.agency(), other);
        return question;
    }

    private CaseQuestionText required(CaseNumber number, UUID id, Actor actor) {
        return table.find(number, id, actor.agency()).orElseThrow(NotFound::aPage);
    }

    private Stage stage(CaseNumber number) {
        var reached = stages.reached(number);
        return reached.isEmpty()
                ? Stage.identification
                : reached.get(reached.size() - 1).stage();
    }

    private static RuntimeException refused(QuestionPermission why) {
        return switch (why) {
            case withdrawn -> ConflictException.alreadyWithdrawn();
            case ended, nobodyThere -> ConflictException.goneMeanwhile();
            default -> InvalidContentException.whole("refusal.question." + why);
        };
    }

    /**
     * The choices for a question.
     *
     * @param categories of which the asker may write to the unit
     * @param days on which the unit's answer can be wanted
     */
    public record Choices(QuestionPermission asking, List<DataClass> categories, List<AnswerDeadlines.Choice> days) {

        public Choices {
            categories = List.copyOf(categories);
            days = List.copyOf(days);
        }
    }
}
