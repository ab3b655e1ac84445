package org.homeward.engine.modelset.meaning;

/** Whether a set of models means what the person, the program and the other side of a border rely on. */
public final class MeaningCheck {

    private final QuestionsOfModelSet delivered;
    private final ProgramAnswers program;

    /**
     * Reads what must stay.
     *
     * @param delivered the set that the program brings
     */
    public MeaningCheck(QuestionsOfModelSet delivered, ProgramAnswers program) {
        this.delivered = delivered;
        this.program = program;
    }

    /** Tells what the set has lost. */
    public void check(QuestionsOfModelSet now, MeaningFindings lost) {
        new KeptQuestions(delivered, program, lost).check(now);
        new ConsentQuestions(delivered, lost).check(now);
        new BlockedContacts(delivered, lost).check(now);
        new KeptSides(delivered, lost).check(now);
        new KeptMessages(delivered, lost).check(now);
        new RefusedAnswers(delivered, lost).check(now);
        new KeptHistory(delivered, lost).check(now);
        new KnownEvents(lost).check(now);
    }
}
