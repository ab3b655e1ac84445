/** Tells people of steps: in the program and by mail, which leaves through an outbox. */
@NullMarked
package org.homeward.notices;

import org.jspecify.annotations.NullMarked;
