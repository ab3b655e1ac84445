package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.homeward.inbox.InboxRow;
import org.jspecify.annotations.Nullable;

/** A line of the task list in the API. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskItem(
        String id,
        String step,
        String name,
        @JsonProperty("case") String number,
        @Nullable String stage,
        @Nullable String agency,
        @Nullable String assignee,
        @JsonUnwrapped Dates dates,
        @Nullable Boolean child,
        boolean unrouted,
        boolean paused,
        @Nullable Instant dueWithoutPause) {

    static TaskItem of(InboxRow row, String name) {
        return new TaskItem(
                row.id(),
                row.step(),
                name,
                row.number().value(),
                row.marks() == null ? null : row.marks().stage().name(),
                row.desk().unnamed() ? null : row.desk().agency().value(),
                row.desk().assignee(),
                new Dates(row.dates().opened(), row.dates().due(), row.dates().warn()),
                row.marks() == null ? null : (Boolean) row.marks().child(),
                row.desk().unrouted(),
                row.dates().paused(),
                row.dueWithoutPause());
    }

    /** Its dates, null where it has none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Dates(
            Instant opened, @Nullable Instant due, @Nullable Instant warn) {}
}
