/** The versions of the procedures: who wrote and published each, why, and how many cases run on it. */
@NullMarked
package org.homeward.studio.history;

import org.jspecify.annotations.NullMarked;
