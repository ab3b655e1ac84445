/** Finding a person by name, among the cases of one's own agency. */
@NullMarked
@org.springframework.modulith.NamedInterface("search")
package org.homeward.casefile.search;

import org.jspecify.annotations.NullMarked;
