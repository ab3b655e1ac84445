package org.homeward.channel.questions;

import java.util.UUID;
import org.homeward.directory.people.Role;
import org.homeward.notices.AgencyStaffRecipients;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** Tells the case workers of both units of questions and answers: the case's number and the day, no word of the text. */
@Component
class QuestionNotices {

    private final AgencyStaffRecipients desks;
    private final Notices notices;

    QuestionNotices(AgencyStaffRecipients desks, Notices notices) {
        this.desks = desks;
        this.notices = notices;
    }

    void asked(CaseQuestionText question) {
        tell(NoticeKind.question, question, question.to(), waiting(question));
    }

    /** Nobody needs to see to the question any more; the answer wants to be read. */
    void answered(CaseQuestionText question, UUID answer) {
        over(question);
        tell(NoticeKind.answer, question, question.from(), text(answer));
    }

    void read(QuestionText text) {
        notices.over(text(text.id()));
    }

    void late(CaseQuestionText question) {
        tell(NoticeKind.answerLate, question, question.to(), waiting(question));
        tell(NoticeKind.answerLate, question, question.from(), waiting(question));
    }

    void over(CaseQuestionText question) {
        notices.over(waiting(question));
    }

    private void tell(NoticeKind kind, CaseQuestionText question, AgencyCode agency, StepId over) {
        for (var person : desks.of(agency, Role.caseworker)) {
            var notice = NoticeRequest.of(
                            kind + "/" + over + "/" + person.key(),
                            kind,
                            person.recipient(),
                            NoticeSubject.aCase(question.number()))
                    .endsWith(over);
            var dated = kind == NoticeKind.answer ? notice : notice.due(question.due());
            notices.tell(person.away() ? dated : dated.mailed());
        }
    }

    private static StepId waiting(CaseQuestionText question) {
        return new StepId("question-" + question.id());
    }

    private static StepId text(UUID answer) {
        return new StepId("answer-" + answer);
    }
}
