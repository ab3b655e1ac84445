/** Preparing the return: the consent to contact the origin, and the family's place. */
@NullMarked
package org.homeward.sop.repatriation;

import org.jspecify.annotations.NullMarked;
