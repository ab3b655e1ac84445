/** The acts of a supervisor on many steps at once: remind, reassign, pause, escalate; seen before it is done. */
@NullMarked
package org.homeward.overdue.bulk;

import org.jspecify.annotations.NullMarked;
