/** What differs between two versions of a procedure: whether files mean the same, and what changed, in words. */
@NullMarked
package org.homeward.studio.compare;

import org.jspecify.annotations.NullMarked;
