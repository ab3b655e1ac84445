package org.homeward.shell.web.account;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.homeward.notices.NoticeTopic;
import org.homeward.notices.NoticeWay;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * The account page of a reader.
 *
 * @param roles their codes
 * @param mail where the person is reached by mail, or null
 * @param told how the person is told of what; empty for a person who has no steps
 * @param fresh the secret of a token that was made just now
 * @param typed the name that could not be taken, to be corrected
 */
record AccountView(
        String username,
        List<String> roles,
        boolean api,
        @Nullable String mail,
        Map<NoticeTopic, NoticeWay> told,
        List<TokenLine> tokens,
        @Nullable String fresh,
        String typed,
        List<FieldMessage> problems) {

    AccountView {
        roles = List.copyOf(roles);
        tokens = List.copyOf(tokens);
        told = Collections.unmodifiableMap(told);
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "AccountView[" + username + "]";
    }

    /** A token in the reader's words; state is the code of its words. */
    record TokenLine(
            String id,
            String name,
            String state,
            String issued,
            String expires,
            @Nullable String lastUsed) {

        public boolean live() {
            return state.equals("live");
        }
    }
}
