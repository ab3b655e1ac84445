/** The procedures' own effects, one package per phase: what a step does beside going on to the next one. */
@NullMarked
package org.homeward.sop;

import org.jspecify.annotations.NullMarked;
