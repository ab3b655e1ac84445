/** What steps of several phases insist on, by subject. */
@NullMarked
package org.homeward.procedures.conditions;

import org.jspecify.annotations.NullMarked;
