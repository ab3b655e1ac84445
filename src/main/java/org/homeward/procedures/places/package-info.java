/** The steps that find a place to stay for the person. */
@NullMarked
package org.homeward.procedures.places;

import org.jspecify.annotations.NullMarked;
