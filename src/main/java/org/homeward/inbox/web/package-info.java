/** The inbox and the task page, and the same over the API. */
@NullMarked
package org.homeward.inbox.web;

import org.jspecify.annotations.NullMarked;
