/** The task page and all around it: its form, the draft, the paper, the next steps, and the same over the API. */
@NullMarked
package org.homeward.inbox.web.task;

import org.jspecify.annotations.NullMarked;
