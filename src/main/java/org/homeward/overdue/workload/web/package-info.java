/** The workload page and its call. */
@NullMarked
package org.homeward.overdue.workload.web;

import org.jspecify.annotations.NullMarked;
