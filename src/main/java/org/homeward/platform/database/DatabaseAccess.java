package org.homeward.platform.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The access as one role: the address without credentials, and the role's name and password. */
public record DatabaseAccess(String url, String user, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public DatabaseAccess as(String otherUser, String itsPassword) {
        return new DatabaseAccess(url, otherUser, itsPassword);
    }

    /** The address with user and password and no other parameter, as {@code runtime.properties} shows it. */
    String jdbc() {
        return address() + "?user=" + encoded(user) + "&password=" + encoded(password);
    }

    /** The address without any parameter, fit for a message. */
    String address() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return user + " at " + address();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
