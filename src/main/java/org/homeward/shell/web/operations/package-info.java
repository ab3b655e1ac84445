/** The operator's page: what runs, what waits, what failed; codes and counts, never what they carry. */
@NullMarked
package org.homeward.shell.web.operations;

import org.jspecify.annotations.NullMarked;
