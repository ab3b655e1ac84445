/** Pages and API of the case list, the case and the intake. */
@NullMarked
package org.homeward.cases.web;

import org.jspecify.annotations.NullMarked;
