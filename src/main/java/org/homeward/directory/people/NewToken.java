package org.homeward.directory.people;

/** A token that was made just now, with its secret: the only time that anybody sees it. */
public record NewToken(ApiToken token, String secret) {

    @Override
    public String toString() {
        return "NewToken[" + token.id() + "]";
    }
}
