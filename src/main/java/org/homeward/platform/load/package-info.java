/** The load that a node takes on at once: slow senders hold no thread, and past its capacity some are refused at once. */
@NullMarked
package org.homeward.platform.load;

import org.jspecify.annotations.NullMarked;
