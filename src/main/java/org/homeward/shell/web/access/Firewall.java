package org.homeward.shell.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses {@code ;x}, {@code ..}, {@code %2e} and the like, characters that no text of ours holds, and a body that says it is of any
 * type at all, which nothing could read.
 */
final class Firewall extends StrictHttpFirewall {

    Firewall() {
        setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.split(";", 2)[0].contains("*")) {
            throw new RequestRejectedException("a body of any type");
        }
        return super.getFirewalledRequest(request);
    }
}
