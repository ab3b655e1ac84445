package org.homeward.shell.web.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.security.web.RedirectStrategy;

/** Leads to the page of an address, on this server: its path and query, whatever host the address names. */
public final class LocalRedirect implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        response.sendRedirect(page(address));
    }

    private static String page(String address) {
        try {
            var asked = new URI(address);
            var path = asked.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
        } catch (URISyntaxException none) {
            return "/";
        }
    }
}
