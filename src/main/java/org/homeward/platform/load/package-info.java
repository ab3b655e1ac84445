/** What a node takes on at once, and from whom: slow senders hold no thread, and past its capacity some are refused at once. */
@NullMarked
package org.homeward.platform.load;

import org.jspecify.annotations.NullMarked;
