package org.homeward.inbox.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of why a step is due when it is: a sentence and the day to which it leads. */
record WhyLine(String text, @Nullable LocalDate day) {}
