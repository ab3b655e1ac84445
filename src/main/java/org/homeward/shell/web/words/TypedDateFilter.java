package org.homeward.shell.web.words;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.shared.DateFormats;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A day that was typed on a page as its readers write it, in Thai with Buddhist years, becomes the one that is stored. Any other text stays
 * as it is, for the page to refuse; the API takes ISO days alone.
 */
@Component
@Order
final class TypedDateFilter extends OncePerRequestFilter {

    /** The names of the pages' date fields. */
    private static final Set<String> DAYS = Set.of("plannedEnd", "reviewOn", "newDate", "from", "to", "date");

    private final LocaleResolver languages;

    TypedDateFilter(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Stored(request, languages.resolveLocale(request)), response);
    }

    /** The request with days as they are stored. */
    private static final class Stored extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new HashMap<>();

        Stored(HttpServletRequest request, Locale language) {
            super(request);
            request.getParameterMap()
                    .forEach((name, values) -> parameters.put(
                            name,
                            DAYS.contains(name)
                                    ? Arrays.stream(values)
                                            .map(value -> DateFormats.stored(value, language))
                                            .toArray(String[]::new)
                                    : values));
        }

        @Override
        public String getParameter(String name) {
            var values = parameters.get(name);
            return values == null || values.length == 0 ? super.getParameter(name) : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.copyOf(parameters);
        }

        @Override
        public String[] getParameterValues(String name) {
            var values = parameters.get(name);
            return values == null ? super.getParameterValues(name) : values.clone();
        }
    }
}
