/** Formal decisions by several agencies: who sits on a panel, what they say, whether enough were heard. */
@NullMarked
package org.homeward.sop.panel;

import org.jspecify.annotations.NullMarked;
