/** When things are likely to happen, from what the finished cases of the same corridor took. */
@NullMarked
package org.homeward.forecast;

import org.jspecify.annotations.NullMarked;
