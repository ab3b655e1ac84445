package org.homeward.notices;

import java.util.UUID;

/**
 * A mail that this node has taken to send.
 *
 * @param token its own name, the same at each try
 * @param attempt the number of this try; a result counts only while no other node took it since
 * @param over nobody needs to be told any more
 */
record Mail(Notice notice, Recipient to, UUID token, int attempt, boolean over) {}
