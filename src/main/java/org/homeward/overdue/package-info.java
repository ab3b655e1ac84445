/** Shows where returns wait: late steps, their desks and causes, and the steps that will be late next. */
@NullMarked
package org.homeward.overdue;

import org.jspecify.annotations.NullMarked;
