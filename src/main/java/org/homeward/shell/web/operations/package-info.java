/** The operator's page: running, waiting and failed work; codes and counts, never the content. */
@NullMarked
package org.homeward.shell.web.operations;

import org.jspecify.annotations.NullMarked;
