/** Cases that may be about one person, and the people who may learn of them (R7). */
@NullMarked
@org.springframework.modulith.NamedInterface("duplicates")
package org.homeward.casefile.duplicates;

import org.jspecify.annotations.NullMarked;
