package org.homeward.notices.web;

import java.time.Instant;
import org.homeward.notices.Notice;
import org.homeward.notices.NoticeKind;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the reader's words.
 *
 * @param text why the reader is told
 * @param step its name, or null where the reader may know the stage only
 * @param opens whether the step lies at the reader's agency, so that its page opens
 * @param elsewhere where the step is late, if the reader has no part in its case
 * @param page where the reader sees more of the case, or null
 */
public record NoticeLine(
        Notice notice,
        String text,
        @Nullable String step,
        boolean opens,
        @Nullable Elsewhere elsewhere,
        @Nullable String page) {

    /** The office, for how many days the step is late there, and the word by which those who have a part find it. */
    public record Elsewhere(String office, long days, String reference) {}

    public long id() {
        return notice.id();
    }

    public boolean seen() {
        return notice.seen() != null;
    }

    public Instant created() {
        return notice.created();
    }

    public @Nullable Instant due() {
        return notice.due();
    }

    /** The ladder's level, 0 where there is none. */
    public int level() {
        return notice.kind() == NoticeKind.late ? notice.number() : 0;
    }

    public @Nullable String number() {
        var about = notice.about();
        return about == null || about.elsewhere() != null
                ? null
                : about.number().value();
    }

    public @Nullable Stage stage() {
        var about = notice.about();
        if (about == null) {
            return null;
        }
        return about.elsewhere() == null ? about.stage() : about.elsewhere().stage();
    }

    public @Nullable String stepId() {
        var about = notice.about();
        return about == null || about.step() == null ? null : about.step().id().value();
    }
}
