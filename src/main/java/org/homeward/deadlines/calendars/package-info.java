/** Holiday tables and office hours that are brought in while running, and the open steps that follow them. */
@NullMarked
package org.homeward.deadlines.calendars;

import org.jspecify.annotations.NullMarked;
