/** Panels: decisions that no single person takes, and the members who were heard before. */
@NullMarked
@org.springframework.modulith.NamedInterface("panel")
package org.homeward.procedures.panel;

import org.jspecify.annotations.NullMarked;
