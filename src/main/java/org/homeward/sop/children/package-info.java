/** The safety of a child on the way: guardian, own view, best interests, a named escort (R19, R20). */
@NullMarked
package org.homeward.sop.children;

import org.jspecify.annotations.NullMarked;
