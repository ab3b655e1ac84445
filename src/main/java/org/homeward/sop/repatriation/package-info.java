/** Preparing the return: may the origin be contacted, where does the family live. */
@NullMarked
package org.homeward.sop.repatriation;

import org.jspecify.annotations.NullMarked;
