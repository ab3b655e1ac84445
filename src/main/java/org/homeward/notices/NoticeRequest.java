package org.homeward.notices;

import java.time.Instant;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A notice to give: codes, a number and dates, no word of its own. The text is made in the reader's language when it is
 * shown or sent.
 *
 * @param key says which notice this is, recipient included: a second one with the same key is none
 * @param about null for a summary, and for what is about no case
 * @param due when the step is or was due
 * @param number the ladder's level of {@code late}, how many steps a {@code summary} counts, the draft of
 *     {@code sopChange} and its kin, else 0
 * @param endsWith the step with which it is over; never shown, since the reader may not know the step
 * @param byMail whether it also leaves as a mail; always for a mailbox
 */
public record NoticeRequest(
        String key,
        NoticeKind kind,
        Recipient to,
        @Nullable NoticeSubject about,
        @Nullable Instant due,
        int number,
        @Nullable StepId endsWith,
        boolean byMail) {

    private static final int LONGEST_KEY = 200;

    public NoticeRequest {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A notice's key has 1 to 200 characters");
        }
        if (about == null && !kind.isAboutNoCase()) {
            throw new IllegalArgumentException("This kind of notice is about a case");
        }
        byMail = byMail || to instanceof Recipient.Mailbox;
    }

    /** A notice of a step or case, shown in the program only. */
    public static NoticeRequest of(String key, NoticeKind kind, Recipient to, NoticeSubject about) {
        var step = about.step();
        return new NoticeRequest(key, kind, to, about, null, 0, step == null ? null : step.id(), false);
    }

    /** One notice for many steps, after time in which nobody was told anything. */
    public static NoticeRequest summary(String key, Recipient to, int steps) {
        return many(key, NoticeKind.summary, to, steps);
    }

    /** One notice for many things, or about something that is no case and has a number. */
    public static NoticeRequest many(String key, NoticeKind kind, Recipient to, int things) {
        return new NoticeRequest(key, kind, to, null, null, things, null, false);
    }

    public NoticeRequest due(@Nullable Instant moment) {
        return new NoticeRequest(key, kind, to, about, moment, number, endsWith, byMail);
    }

    public NoticeRequest level(int level) {
        return new NoticeRequest(key, kind, to, about, due, level, endsWith, byMail);
    }

    /** It is over when this step is, also if the reader isn't told which one it is. */
    public NoticeRequest endsWith(StepId step) {
        return new NoticeRequest(key, kind, to, about, due, number, step, byMail);
    }

    public NoticeRequest mailed() {
        return mailed(true);
    }

    NoticeRequest mailed(boolean mailed) {
        return new NoticeRequest(key, kind, to, about, due, number, endsWith, mailed);
    }
}
