/** The owners of a change: one country, several countries or the region. */
@NullMarked
package org.homeward.studio.ownership;

import org.jspecify.annotations.NullMarked;
