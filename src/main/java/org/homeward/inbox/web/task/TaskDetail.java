package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.homeward.channel.lines.StepLine;
import org.jspecify.annotations.Nullable;

/** A task in the API: its line, its instructions, the facts beside its form, and the reasons for its due date. */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
record TaskDetail(
        @JsonUnwrapped StepLine line,
        String guidance,
        String form,
        String processInstance,
        List<TaskFact> facts,
        @Nullable DueDateReasons explanation) {}
