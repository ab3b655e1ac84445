/** The line of an open step or of a waiting request, as the lists of their readers show it, and when it is due in words. */
@NullMarked
@NamedInterface("lines")
package org.homeward.channel.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
