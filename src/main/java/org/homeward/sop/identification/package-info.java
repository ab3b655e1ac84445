/** Identification: what the screening answers amount to. */
@NullMarked
package org.homeward.sop.identification;

import org.jspecify.annotations.NullMarked;
