package org.homeward.shell.web.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the request's own address to every writer of an address: as the operator says, else the machine's own. A sender's {@code Host} or
 * {@code X-Forwarded-*} comes into no address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
@EnableConfigurationProperties(PublicAddressSettings.class)
class PublicAddressFilter extends OncePerRequestFilter {

    private final PublicAddressSettings settings;

    PublicAddressFilter(PublicAddressSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var stated = settings.publicAddress();
        chain.doFilter(new Here(request, stated == null ? machine(request) : stated), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static URI machine(HttpServletRequest request) {
        var address = request.getLocalAddr();
        var host = address.contains(":") ? "[" + address.replaceFirst("%.*", "") + "]" : address;
        return URI.create(request.getScheme() + "://" + host + ":" + request.getLocalPort());
    }

    private static final class Here extends HttpServletRequestWrapper {

        private final URI address;

        Here(HttpServletRequest request, URI address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            return address.getPort() >= 0 ? address.getPort() : usualPort();
        }

        private int usualPort() {
            return address.getScheme().equals("https") ? 443 : 80;
        }

        @Override
        public StringBuffer getRequestURL() {
            var port = getServerPort() == usualPort() ? "" : ":" + getServerPort();
            return new StringBuffer(getScheme() + "://" + getServerName() + port + getRequestURI());
        }
    }
}
