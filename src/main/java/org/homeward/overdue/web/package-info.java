/** The board on pages, as a table for a spreadsheet, on paper and over the API. */
@NullMarked
package org.homeward.overdue.web;

import org.jspecify.annotations.NullMarked;
