package org.homeward.notices;

import java.util.Optional;

/** The reasons for a notice; their words are {@code notices.kind.<name>}. */
public enum NoticeKind {
    /** The step falls due soon. */
    reminder,
    /** The step falls due now. */
    due,
    /** The step is late; the notice's number is the ladder's level. */
    late,
    /** Somebody was asked again by hand to see to the step. */
    nudge,
    /** The other side's answer to a request is late. */
    answerLate,
    /** The other side asked something. */
    question,
    /** The other side answered what was asked. */
    answer,
    /** The step was passed on to the reader. */
    passedOn,
    /** A limit on custody is reached (R15). */
    custodyLimit,
    /** A child has no place apart from adults. */
    childAmongAdults,
    /** A permission to stay ends soon. */
    stayExpiry,
    /** Something that the person is entitled to ends soon. */
    entitlementEnd,
    /** A pause's planned end or review date has passed and nobody ended it. */
    pauseForgotten,
    /** The case may be about the person of another one; to its owner and the data protection officers only (R7). */
    possibleDuplicate,
    /** An answer that the reader's agency gave, reads or received was corrected. */
    answerCorrected,
    /** A correction waits for somebody of the reader's agency. */
    correctionWaits,
    /** A correction that the reader asked for was refused. */
    correctionRefused,
    /** After time that nobody was told anything: the notice's number is how many steps wait. */
    summary,
    /** A step opened at the reader's desk. */
    newWork,
    /** A step was given to the reader. */
    given,
    /** A step that the reader had was given to a colleague. */
    taken,
    /** The other side answered a request. */
    answered,
    /** The other side asked for changes. */
    changesAsked,
    /** The other side sent something else. */
    message,
    /** A colleague wrote a note on a case in which the reader has a step. */
    note,
    /** The person is to be spoken with today. */
    talkToday,
    /** A visit is planned for today. */
    visitToday,
    /** Many new things at once: the notice's number is how many. */
    news,
    /** A change of a procedure asks for its review: the notice's number is the draft's. */
    sopChange,
    /** The review of the reader's change of a procedure asks for changes: the number is the draft's. */
    sopChangesAsked,
    /** Another process owner took over the draft that the reader had: the number is the draft's. */
    sopTakenOver;

    /** The topic by which a person chooses the way of telling; empty if everybody is told alike. */
    public Optional<NoticeTopic> topic() {
        return Optional.ofNullable(
                switch (this) {
                    case newWork -> NoticeTopic.newWork;
                    case given, taken -> NoticeTopic.ownSteps;
                    case answered, changesAsked, message -> NoticeTopic.otherSide;
                    case question, answer -> NoticeTopic.questions;
                    case note -> NoticeTopic.notes;
                    case talkToday, visitToday -> NoticeTopic.today;
                    default -> null;
                });
    }

    /** Whether it is about many cases, or about none. */
    boolean isAboutNoCase() {
        return this == summary || this == news || isAboutDraft();
    }

    /** Whether it is about a draft of a procedure: the notice's number is the draft's. */
    public boolean isAboutDraft() {
        return this == sopChange || this == sopChangesAsked || this == sopTakenOver;
    }
}
