package org.homeward.platform.demo;

import java.util.HashSet;
import java.util.List;

/**
 * What became of the emails.
 *
 * @param sent that the program holds for sent
 * @param lost that it holds for sent, and the mail server never took
 * @param doubled that the mail server took a second time
 * @param stuck that didn't leave when all was well again
 * @param hung connections in which the mail server said nothing
 */
record Mails(int sent, int lost, int doubled, int stuck, int hung) {

    private static final String OPEN = "select count(*) from homeward.mail where state in ('waiting', 'sending')";
    private static final String STUCK =
            "select count(*) from homeward.mail where state in ('waiting', 'sending', 'dead')";
    private static final String SENT =
            "select coalesce(string_agg(token::text, ','), '') from homeward.mail where state = 'sent'";

    /** A try waits four hours of the program's time at most, and a node has an email for a minute of real time. */
    private static final String LONGEST_WAIT = "{\"advance\":\"PT4H\"}";

    private static final int ROUNDS = 12;
    private static final int LOOKS = 100;

    /** Once nothing fails any more and what waits had its time. */
    static Mails in(FaultyWorld world) throws Exception {
        var node = world.node(0);
        for (int round = 0; round < ROUNDS && node.number(OPEN) > 0; round++) {
            node.send("operator", "POST", "/demo/clock", LONGEST_WAIT);
            for (int look = 0; look < LOOKS && node.number(OPEN) > 0; look++) {
                RunningProgram.pause();
            }
        }
        var taken = world.mailServer().taken();
        var once = new HashSet<String>();
        taken.forEach(id -> once.add(id.substring(1, id.indexOf('@'))));
        var sent = node.one(SENT);
        var tokens = sent.isEmpty() ? List.<String>of() : List.of(sent.split(","));
        return new Mails(
                tokens.size(),
                (int) tokens.stream().filter(token -> !once.contains(token)).count(),
                taken.size() - once.size(),
                node.number(STUCK),
                world.hungConnections());
    }
}
