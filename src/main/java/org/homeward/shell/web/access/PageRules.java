package org.homeward.shell.web.access;

import jakarta.servlet.DispatcherType;
import org.homeward.directory.people.Role;
import org.homeward.shell.web.words.WebPaths;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The people who may open each page at all; pages that aren't named here open to nobody. Rooms decide about the rest. */
final class PageRules {

    static final RequestMatcher ACTUATOR =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");

    /** Figures for the operator, and the list of the program's Java libraries. */
    static final String[] FOR_OPERATOR = {
        "/actuator/metrics", "/actuator/metrics/**", "/actuator/prometheus", "/actuator/sbom", "/actuator/sbom/**"
    };

    /** The same for the operator's scripts, which have no session. */
    static final RequestMatcher FOR_OPERATOR_BY_SCRIPT =
            request -> WebPaths.of(request).matches("/actuator/(metrics.*|prometheus|sbom.*)")
                    && request.getHeader("Authorization") != null;

    /** A page that a person asked for by name: no part of a page, nothing that a script fetched. */
    static final RequestMatcher PAGE_ASKED_FOR = request -> HttpMethod.GET.matches(WebPaths.method(request))
            && request.getHeader("HX-Request") == null
            && String.valueOf(request.getHeader("Accept")).contains("text/html")
            && !WebPaths.of(request).equals("/");

    private static final String[] EVERYBODY = {
        "/", "/sign-in", "/sign-in/refused", "/language", "/favicon.ico", "/actuator/health/**"
    };
    private static final String[] SIGNED_IN = {
        "/start",
        "/account",
        "/account/**",
        "/workload",
        "/workload/**",
        "/overdue/preview",
        "/overdue/act",
        "/overdue/acts/**",
        "/inbox",
        "/inbox/**",
        "/calendar",
        "/calendar/address",
        "/calendar/address/**",
        "/late",
        "/tasks",
        "/tasks/**",
        "/cases",
        "/cases/**",
        "/names",
        "/directory/calendars",
        "/directory/calendars/**",
        "/directory/hours/**",
        "/overdue",
        "/overdue.csv",
        "/overdue/**",
        "/notices",
        "/notices/**",
        "/unmet-needs",
        "/studio",
        "/studio/**"
    };

    private PageRules() {}

    /** After signing in, the page of a link that somebody followed. */
    static RequestCache pageAskedFor() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(PAGE_ASKED_FOR);
        return cache;
    }

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(EVERYBODY)
                .permitAll()
                .requestMatchers(FOR_OPERATOR)
                .hasRole(Role.operator.name())
                .requestMatchers("/operations", "/operations/**")
                .hasRole(Role.operator.name())
                .requestMatchers("/protection/duplicates")
                .hasRole(Role.dataProtectionOfficer.name())
                .requestMatchers(SIGNED_IN)
                .authenticated()
                .anyRequest()
                .denyAll();
    }
}
