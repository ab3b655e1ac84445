package org.homeward.shell.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;

/**
 * A row of {@code access.csv}.
 *
 * @param who role codes, or {@code anyone}, {@code signedIn}, {@code nobody}
 * @param kind {@code case}, {@code step}, {@code token}: someone's, 404 without a part; {@code own}: the reader's own; {@code country}: the
 *     reader's country's, 403 with another one; {@code public}; {@code demo}: only there in the demo
 */
public record AccessRow(String method, String path, Set<String> who, String kind) {

    public static List<AccessRow> all() {
        try {
            return new ClassPathResource("access.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new AccessRow(cells[0], cells[1], Set.of(cells[2].split(";")), cells[3]))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public String route() {
        return method + " " + path;
    }

    /** Its path with the case, the step or other thing, and the process that it names. */
    public String path(String number, String id, String process) {
        return path.replace("{number}", number)
                .replace("{id}", id)
                .replace("{pause}", "1")
                .replace("{referral}", "1")
                .replace("{walk}", "w" + "0".repeat(32))
                .replace("{secret}", "A".repeat(43))
                .replace("{step}", "1")
                .replace("{message}", "1")
                .replace("{scenario}", "1")
                .replace("{sop}", "identification")
                .replace("{from}", "1")
                .replace("{to}", "1")
                .replace("{version}", "1")
                .replace("/{*name}", "/processes/identification/identification.bpmn")
                .replace("{name}", "identification.bpmn")
                .replace("{process}", process);
    }

    public boolean isSomeones() {
        return kind.equals("case") || kind.equals("step") || kind.equals("token");
    }

    boolean isACountrys() {
        return kind.equals("country");
    }

    /** The same route of this country, if it is a country's. */
    AccessRow ofCountry(String country) {
        return isACountrys() ? new AccessRow(method, path.replace("{country}", country), who, kind) : this;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    public HttpMethod httpMethod() {
        return method.equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(method);
    }

    boolean forAnyone() {
        return who.contains("anyone");
    }

    boolean lets(Actor actor) {
        return forAnyone()
                || who.contains("signedIn")
                || actor.roles().stream().anyMatch(role -> who.contains(role.name()));
    }
}
