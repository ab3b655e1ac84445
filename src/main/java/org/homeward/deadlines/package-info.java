/** Counts how long a step may take: working-day calendars, counting rules, the rule pinned to each step and its explanation. */
@NullMarked
package org.homeward.deadlines;

import org.jspecify.annotations.NullMarked;
