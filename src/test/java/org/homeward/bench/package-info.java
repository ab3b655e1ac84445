/** The bench: measures the program beside a plain engine in the same process and prints what it saw. No test. */
@NullMarked
package org.homeward.bench;

import org.jspecify.annotations.NullMarked;
