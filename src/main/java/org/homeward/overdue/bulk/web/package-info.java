/** The pages and the call for many steps at once. */
@NullMarked
package org.homeward.overdue.bulk.web;

import org.jspecify.annotations.NullMarked;
