/** The desk at which a process owner changes a file of a draft in the browser: diagram, decision, form and their words. */
@NullMarked
package org.homeward.studio.editing;

import org.jspecify.annotations.NullMarked;
