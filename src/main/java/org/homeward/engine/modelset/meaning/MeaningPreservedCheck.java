package org.homeward.engine.modelset.meaning;

/** Whether a set of models means what the person, the program and the other side of a border rely on. */
public final class MeaningPreservedCheck {

    private final QuestionsOfModelSet delivered;
    private final AnswersUsedByProgram program;

    /**
     * Reads what must stay.
     *
     * @param delivered the set that the program brings
     */
    public MeaningPreservedCheck(QuestionsOfModelSet delivered, AnswersUsedByProgram program) {
        this.delivered = delivered;
        this.program = program;
    }

    /** Tells what the set has lost. */
    public void check(QuestionsOfModelSet now, MeaningFindingCollector lost) {
        new RequiredQuestionRules(delivered, program, lost).check(now);
        new ConsentQuestionRules(delivered, lost).check(now);
        new BlockedContactRules(delivered, lost).check(now);
        new UnchangedSideRules(delivered, lost).check(now);
        new UnchangedMessageRules(delivered, lost).check(now);
        new RefusalPathRules(delivered, lost).check(now);
        new HistoryRetentionRules(delivered, lost).check(now);
        new KnownEventRules(lost).check(now);
    }
}
