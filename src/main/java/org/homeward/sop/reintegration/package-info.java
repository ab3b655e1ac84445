/** Life at home: the next visit, feedback to the host, and the case's end. */
@NullMarked
package org.homeward.sop.reintegration;

import org.jspecify.annotations.NullMarked;
