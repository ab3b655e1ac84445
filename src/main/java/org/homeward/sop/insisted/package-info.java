/** The program's requirements at a step, and the effects of the step, in words: the same sentences wherever they are read. */
@NullMarked
@org.springframework.modulith.NamedInterface("insisted")
package org.homeward.sop.insisted;

import org.jspecify.annotations.NullMarked;
