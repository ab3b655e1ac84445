/** The procedures as one list: their versions, running cases and drafts. */
@NullMarked
package org.homeward.studio.library;

import org.jspecify.annotations.NullMarked;
