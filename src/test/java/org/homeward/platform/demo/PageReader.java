package org.homeward.platform.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signed in to the running program's pages and asks for them one after the other. */
final class PageReader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int FIRST_ERROR = 400;

    static {
        System.setProperty("http.maxConnections", "500"); // each reader keeps its connection
    }

    private final String url;
    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private PageReader(String url, HttpClient client) {
        this.url = url;
        this.client = client;
    }

    static PageReader signedIn(String url, HttpClient client, String account, String password)
            throws IOException, InterruptedException {
        var reader = new PageReader(url, client);
        var form = TOKEN.matcher(reader.send(reader.to("/").GET()).body());
        if (!form.find()) {
            throw new IllegalStateException("The first page has no form to sign in");
        }
        reader.send(reader.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(account) + "&password="
                        + encoded(password) + "&_csrf=" + encoded(form.group(1)))));
        return reader;
    }

    /** The status of the answer. The plainest connection there is: who asks all the time takes little of the machine. */
    int ask(String path) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout((int) LONGEST.toMillis());
        connection.setRequestProperty("Accept", "text/html");
        connection.setRequestProperty("Cookie", cookieHeader());
        var status = connection.getResponseCode();
        try (var body = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }

    String page(String path) throws IOException, InterruptedException {
        return send(to(path).GET()).body();
    }

    private HttpRequest.Builder to(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
