/** The procedures' own effects, one package per phase: the effects of a step beside going on to the next one. */
@NullMarked
package org.homeward.sop;

import org.jspecify.annotations.NullMarked;
