/** The process owner's desk: procedures read, changed, compared, tried and published, without running code. */
@NullMarked
package org.homeward.studio;

import org.jspecify.annotations.NullMarked;
