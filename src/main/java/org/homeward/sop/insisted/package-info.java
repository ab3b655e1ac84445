/** What the program insists on at a step, and what the step sets off, in words: the same sentences wherever they are read. */
@NullMarked
@org.springframework.modulith.NamedInterface("insisted")
package org.homeward.sop.insisted;

import org.jspecify.annotations.NullMarked;
