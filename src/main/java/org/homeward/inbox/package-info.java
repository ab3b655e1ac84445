/** My tasks and my agency's: the lists, the task page, the hand-in. */
@NullMarked
package org.homeward.inbox;

import org.jspecify.annotations.NullMarked;
