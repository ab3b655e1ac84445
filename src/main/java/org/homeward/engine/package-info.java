/** The only door to the process engine: configuration, deployment, the safe-model wall, hooks, work items, the clock. */
@NullMarked
package org.homeward.engine;

import org.jspecify.annotations.NullMarked;
