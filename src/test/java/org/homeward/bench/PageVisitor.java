package org.homeward.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who is signed in to the pages and asks for them as a browser does, without what hangs on a page. */
final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    private final String url;
    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private PageVisitor(String url, HttpClient client) {
        this.url = url;
        this.client = client;
    }

    static PageVisitor signedIn(People people, People.Person person) throws IOException, InterruptedException {
        var visitor = new PageVisitor(people.url(), people.client());
        var form = TOKEN.matcher(visitor.send(visitor.to("/").GET().build()).body());
        if (!form.find()) {
            throw new IllegalStateException("The first page has no form to sign in");
        }
        var typed = "username=" + encoded(person.name()) + "&password=" + encoded(person.password()) + "&_csrf="
                + encoded(form.group(1));
        visitor.send(visitor.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(typed))
                .build());
        return visitor;
    }

    /** The page; fails if it isn't shown. */
    String open(String path) throws IOException, InterruptedException {
        var answer = send(to(path).GET().build());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
