package org.homeward.notices.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"id", "kind", "text", "case", "stage", "task"})
public record NoticeLine(
        @JsonIgnore Notice notice,
        String text,
        @Nullable String step,
        @JsonIgnore boolean opens,
        @Nullable Elsewhere elsewhere,
        @JsonIgnore @Nullable String page) {

    /** The office, for how many days the step is late there, and the word by which those who have a part find it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Elsewhere(
            String office, @JsonProperty("lateDays") long days, String reference) {}

    @JsonProperty
    public long id() {
        return notice.id();
    }

    public boolean seen() {
        return notice.seen() != null;
    }

    @JsonProperty("seen")
    @Nullable
    Instant seenAt() {
        return notice.seen();
    }

    @JsonProperty
    NoticeKind kind() {
        return notice.kind();
    }

    /** The ladder's level, or how many steps a summary counts. */
    @JsonProperty
    int count() {
        return notice.number();
    }

    /** The step, if it opens for the reader. */
    @JsonProperty
    @Nullable
    String task() {
        return opens ? stepId() : null;
    }

    @JsonProperty("told")
    public Instant created() {
        return notice.created();
    }

    @JsonProperty
    public @Nullable Instant due() {
        return notice.due();
    }

    /** The ladder's level, 0 where there is none. */
    public int level() {
        return notice.kind() == NoticeKind.late ? notice.number() : 0;
    }

    @JsonProperty("case")
    public @Nullable String number() {
        var about = notice.about();
        return about == null || about.elsewhere() != null
                ? null
                : about.number().value();
    }

    @JsonProperty
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
