/** What people have begun to write in steps, readable by nobody else. */
@NullMarked
@org.springframework.modulith.NamedInterface("drafts")
package org.homeward.casefile.drafts;

import org.jspecify.annotations.NullMarked;
