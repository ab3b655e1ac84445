/** The differences between two versions of a procedure: the comparison of files by meaning, and the changes in words. */
@NullMarked
package org.homeward.studio.compare;

import org.jspecify.annotations.NullMarked;
