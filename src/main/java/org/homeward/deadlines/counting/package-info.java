/** The counting rules and working-day calendars of sop-facts 4.3; nothing here knows a step. */
@NullMarked
@org.springframework.modulith.NamedInterface("counting")
package org.homeward.deadlines.counting;

import org.jspecify.annotations.NullMarked;
