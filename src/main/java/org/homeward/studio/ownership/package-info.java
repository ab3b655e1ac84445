/** Whose a change is: one country's, several countries' or the region's. */
@NullMarked
package org.homeward.studio.ownership;

import org.jspecify.annotations.NullMarked;
