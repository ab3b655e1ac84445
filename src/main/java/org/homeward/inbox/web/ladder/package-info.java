/** Who was reminded of a step, and the answers to it. */
@NullMarked
package org.homeward.inbox.web.ladder;

import org.jspecify.annotations.NullMarked;
