/** What happens to due dates, in the timeline of the case. */
@NullMarked
package org.homeward.channel.diaries;

import org.jspecify.annotations.NullMarked;
