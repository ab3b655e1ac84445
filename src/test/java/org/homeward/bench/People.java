package org.homeward.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's accounts, as they use the API and sign in to the pages. */
record People(String url, HttpClient client, Map<String, Person> byName) {

    private static final JsonMapper JSON = JsonText.MAPPER;

    /** An account of {@code accounts.csv}. */
    record Person(String name, String password, List<String> roles, String agency) {}

    static People of(Path folder, String url) throws IOException {
        var people = new LinkedHashMap<String, Person>();
        for (var line : Files.readAllLines(folder.resolve("accounts.csv")).stream()
                .skip(1)
                .toList()) {
            var columns = line.replaceAll("\"[^\"]*\"", "name").split(",");
            people.put(columns[0], new Person(columns[0], columns[1], List.of(columns[3].split(";")), columns[5]));
        }
        return new People(url.replaceAll("/$", ""), HttpClient.newHttpClient(), people);
    }

    Person named(String name) {
        var person = byName.get(name);
        if (person == null) {
            throw new IllegalStateException("The demo has no account " + name);
        }
        return person;
    }

    /** Who of the agency does a step of this group. */
    Person of(String agency, String group) {
        return byName.values().stream()
                .filter(person -> person.agency().equals(agency))
                .filter(person -> person.roles().contains("caseworker"))
                .filter(person -> person.roles().contains("supervisor") == group.equals("supervisor"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no " + group + " at " + agency));
    }

    JsonNode get(Person person, String path) throws IOException, InterruptedException {
        return JSON.readTree(sent(person, "GET", path, null).body());
    }

    JsonNode post(Person person, String path, Map<String, ?> data) throws IOException, InterruptedException {
        return post(person, path, body(data));
    }

    JsonNode post(Person person, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(sent(person, "POST", path, body).body());
    }

    static String body(Map<String, ?> data) throws IOException {
        return JSON.writeValueAsString(Map.of("data", data));
    }

    private HttpResponse<String> sent(Person person, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        var credentials = (person.name() + ":" + person.password()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
