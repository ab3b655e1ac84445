/** Panels: what no single person decides, and who was heard before. */
@NullMarked
@org.springframework.modulith.NamedInterface("panel")
package org.homeward.procedures.panel;

import org.jspecify.annotations.NullMarked;
