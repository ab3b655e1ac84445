/** The reminders of a step and the answers to them. */
@NullMarked
package org.homeward.inbox.web.ladder;

import org.jspecify.annotations.NullMarked;
