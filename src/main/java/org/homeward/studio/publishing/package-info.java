/** A second process owner publishes what one wrote: what it would do, the new version, and running cases that move to it. */
@NullMarked
package org.homeward.studio.publishing;

import org.jspecify.annotations.NullMarked;
