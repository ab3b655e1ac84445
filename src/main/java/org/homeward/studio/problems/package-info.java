/** The problems of a draft of a procedure, in words, each with its element. */
@NullMarked
package org.homeward.studio.problems;

import org.jspecify.annotations.NullMarked;
