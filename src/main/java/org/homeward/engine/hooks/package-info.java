/** The parts that are put into every parsed model and into the engine itself: routing, dates, work items, stages, the wall. */
@NullMarked
package org.homeward.engine.hooks;

import org.jspecify.annotations.NullMarked;
