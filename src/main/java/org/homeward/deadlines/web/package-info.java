/** Deadlines and calendars in the API and on pages. */
@NullMarked
package org.homeward.deadlines.web;

import org.jspecify.annotations.NullMarked;
