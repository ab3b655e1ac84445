/** The calendar: by month, as a list, over the API, and the address that calendar programs read. */
@NullMarked
package org.homeward.inbox.web.calendar;

import org.jspecify.annotations.NullMarked;
