package org.homeward.shell.web.account;

import java.util.List;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * The account page of a reader.
 *
 * @param roles their codes
 * @param mail where the person is reached by mail, or null
 * @param fresh the secret of a token that was made just now
 * @param typed the name that could not be taken, to be corrected
 */
record AccountView(
        String username,
        List<String> roles,
        boolean api,
        @Nullable String mail,
        List<TokenLine> tokens,
        @Nullable String fresh,
        String typed,
        List<FieldMessage> problems) {

    AccountView {
        roles = List.copyOf(roles);
        tokens = List.copyOf(tokens);
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
