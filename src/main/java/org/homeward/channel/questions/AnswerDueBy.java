package org.homeward.channel.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The wanted time of an answer: a day, or a number of working days of the answering unit.
 *
 * @param day null: counted
 */
public record AnswerDueBy(@Nullable LocalDate day, int workingDays) {

    public static AnswerDueBy day(LocalDate day) {
        return new AnswerDueBy(day, 0);
    }

    public static AnswerDueBy in(int workingDays) {
        return new AnswerDueBy(null, workingDays);
    }
}
