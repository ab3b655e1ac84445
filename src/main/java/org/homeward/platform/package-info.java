/** The base of the program: data folder, start steps, ready gate, clock, nodes. */
@NullMarked
package org.homeward.platform;

import org.jspecify.annotations.NullMarked;
