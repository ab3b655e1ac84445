package org.homeward.notices;

/** The topics that a person can choose, and the way of telling for a person who chose nothing: proposed defaults. */
public enum NoticeTopic {
    /** A step opened at the desk. */
    newWork(NoticeWay.app),
    /** A step was given to the person, or taken from the person. */
    ownSteps(NoticeWay.appAndMail),
    /** The other side answered, asked for changes or sent something. */
    otherSide(NoticeWay.appAndMail),
    /** The other side asked or answered a question. */
    questions(NoticeWay.appAndMail),
    /** A colleague wrote a note. */
    notes(NoticeWay.app),
    /** A talk or visit is planned for today. */
    today(NoticeWay.app);

    private final NoticeWay proposed;

    NoticeTopic(NoticeWay proposed) {
        this.proposed = proposed;
    }

    public NoticeWay proposed() {
        return proposed;
    }
}
