/** Pauses of a step and their reviews, on pages and over the API. */
@NullMarked
package org.homeward.inbox.web.pauses;

import org.jspecify.annotations.NullMarked;
