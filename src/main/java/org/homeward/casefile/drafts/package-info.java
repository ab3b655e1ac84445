/** Unfinished answers to steps, readable by their writer alone. */
@NullMarked
@org.springframework.modulith.NamedInterface("drafts")
package org.homeward.casefile.drafts;

import org.jspecify.annotations.NullMarked;
