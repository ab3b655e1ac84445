/** Panels: what no single person decides. */
@NullMarked
package org.homeward.procedures.panel;

import org.jspecify.annotations.NullMarked;
