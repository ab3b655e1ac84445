package org.homeward.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Spares a request the whole look at routes whose path begins otherwise: that is nearly all of several hundred. */
final class RoutesByBeginning extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        var beginning = beginnings.computeIfAbsent(route, RoutesByBeginning::beginning);
        // what is encoded is compared by who decodes it
        return path.startsWith(beginning) || path.indexOf('%') >= 0 ? super.getMatchingMapping(route, request) : null;
    }

    /** What stands before the first variable of the route's path; nothing if it has several paths. */
    private static String beginning(RequestMappingInfo route) {
        var paths = route.getPatternValues();
        return paths.size() == 1 ? paths.iterator().next().split("/?[{*?]", 2)[0] : "";
    }
}
