package org.homeward.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the task list in the API. */
record TaskList(List<TaskItem> items, long total, @Nullable String next) {}
