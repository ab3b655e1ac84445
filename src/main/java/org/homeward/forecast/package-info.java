/** Likely dates, from the durations of finished cases of the same corridor. */
@NullMarked
package org.homeward.forecast;

import org.jspecify.annotations.NullMarked;
