package org.homeward.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.homeward.shell.web.words.WebPaths;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** An asset whose name holds its content's hash never changes; the others are asked for again each time. */
final class AssetCaching implements HandlerInterceptor {

    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+|.*/shared-[^/]+\\.js");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var hashed = HASHED.matcher(WebPaths.of(request)).matches();
        response.setHeader(HttpHeaders.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "no-cache");
        return true;
    }
}
