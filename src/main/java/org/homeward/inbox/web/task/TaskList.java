package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the task list in the API. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskList(List<TaskItem> items, long total, @Nullable String next) {}
