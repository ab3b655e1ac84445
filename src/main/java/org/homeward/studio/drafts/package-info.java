/** Procedures in their versions, and the drafts that process owners write. */
@NullMarked
@org.springframework.modulith.NamedInterface("drafts")
package org.homeward.studio.drafts;

import org.jspecify.annotations.NullMarked;
