/** A second process owner publishes a draft: the preview of the effects, the new version, and running cases that move to it. */
@NullMarked
package org.homeward.studio.publishing;

import org.jspecify.annotations.NullMarked;
