/** The steps that protect a person before anything else goes on. */
@NullMarked
package org.homeward.procedures.protection;

import org.jspecify.annotations.NullMarked;
