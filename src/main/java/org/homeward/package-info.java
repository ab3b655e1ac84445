/** The program's start; everything else lives in its rooms. */
@NullMarked
package org.homeward;

import org.jspecify.annotations.NullMarked;
