package org.homeward.deadlines.ladder;

import org.homeward.deadlines.ladder.answers.ReminderAnswer;
import org.homeward.engine.steps.OpenStep;

/**
 * A step's holder answered to a reminder; told in the same transaction.
 *
 * @param step as it was before the answer
 * @param by the account that answered
 */
public record ReminderAnsweredEvent(OpenStep step, ReminderAnswer answer, String by) {}
