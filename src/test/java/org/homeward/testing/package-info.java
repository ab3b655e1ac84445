/** The tests' own set-up: one embedded PostgreSQL, one cached application, a clock that stands still. */
@NullMarked
package org.homeward.testing;

import org.jspecify.annotations.NullMarked;
