package org.homeward.channel.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when an answer is wanted: a day, or so many working days of those who answer.
 *
 * @param day null: counted
 */
public record AnswerBy(@Nullable LocalDate day, int workingDays) {

    public static AnswerBy day(LocalDate day) {
        return new AnswerBy(day, 0);
    }

    public static AnswerBy in(int workingDays) {
        return new AnswerBy(null, workingDays);
    }
}
