package org.homeward.channel.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when an answer is wanted: a day, or so many working days of those who answer.
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
