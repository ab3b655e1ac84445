/** What is wrong with a draft of a procedure, in words, each with the element it is about. */
@NullMarked
package org.homeward.studio.problems;

import org.jspecify.annotations.NullMarked;
