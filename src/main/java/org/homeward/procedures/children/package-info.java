/** The safety of a child: its guardian, the agreements with the guardian, the panel's findings on its best interests. */
@NullMarked
@org.springframework.modulith.NamedInterface("children")
package org.homeward.procedures.children;

import org.jspecify.annotations.NullMarked;
