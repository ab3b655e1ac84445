/** Messages, requests and answers between counterpart agencies, inside a case. */
@NullMarked
package org.homeward.channel;

import org.jspecify.annotations.NullMarked;
