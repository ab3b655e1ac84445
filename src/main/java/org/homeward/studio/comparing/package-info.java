/** The pages that show what a draft or a version changes: in words, in the picture, cell by cell. */
@NullMarked
package org.homeward.studio.comparing;

import org.jspecify.annotations.NullMarked;
