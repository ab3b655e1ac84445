/** The versions of the procedures: their authors, publishers and reasons, and the number of cases that run on each. */
@NullMarked
package org.homeward.studio.history;

import org.jspecify.annotations.NullMarked;
