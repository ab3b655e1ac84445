/** Identification: the result of the screening. */
@NullMarked
package org.homeward.sop.identification;

import org.jspecify.annotations.NullMarked;
