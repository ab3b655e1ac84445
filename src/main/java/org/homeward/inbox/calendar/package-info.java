/** The reader's open steps by their days: due dates, talks, visits, journeys, meetings. */
@NullMarked
package org.homeward.inbox.calendar;

import org.jspecify.annotations.NullMarked;
