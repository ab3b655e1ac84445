/** The steps that prepare a return, and those on the way home. */
@NullMarked
package org.homeward.procedures.repatriation;

import org.jspecify.annotations.NullMarked;
