package org.homeward.overdue.workload.web;

import java.util.List;
import org.homeward.channel.lines.StepLine;
import org.jspecify.annotations.Nullable;

/** The workload page of an agency. */
record WorkloadView(List<Row> rows, List<Choice> people, List<Away> absences, String today) {

    /**
     * A person's row.
     *
     * @param username null for what nobody took
     * @param oldest since when the oldest open step is open, or null
     * @param away until when the person is away and who stands in, or null
     */
    record Row(
            @Nullable String username,
            String name,
            boolean closed,
            long open,
            long late,
            long soon,
            @Nullable String oldest,
            @Nullable String away,
            @Nullable StepLine next) {}

    /** A colleague to choose. */
    record Choice(String username, String name) {}

    /** An absence that isn't over. */
    record Away(
            long id,
            String name,
            String from,
            String to,
            @Nullable String deputy) {}
}
