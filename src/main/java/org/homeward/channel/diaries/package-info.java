/** Writes changes of due dates into the timeline of the case. */
@NullMarked
package org.homeward.channel.diaries;

import org.jspecify.annotations.NullMarked;
