package org.homeward.inbox.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A task in the API: its line, what to do, and why it is due when it is. */
record TaskDetail(
        @JsonUnwrapped TaskItem item,
        String guidance,
        String form,
        String processInstance,
        List<WhyLine> explanation) {}
