/** What the room of notices asks of the others: addresses, names of steps, and which steps are over. */
@NullMarked
package org.homeward.shell.notices;

import org.jspecify.annotations.NullMarked;
