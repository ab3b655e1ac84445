/** Life at home: the next visit, feedback to the host. */
@NullMarked
package org.homeward.sop.reintegration;

import org.jspecify.annotations.NullMarked;
