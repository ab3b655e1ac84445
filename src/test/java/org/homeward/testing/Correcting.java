package org.homeward.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrects answers over the API, at the person's wish: one person sends, and a second one agrees where that is waited for. */
public final class Correcting {

    /** Why. */
    public static final String REASON = "said so in a talk, mark-771";

    private final MockMvc mvc;
    private final Accounts accounts;
    private final JsonMapper json;

    public Correcting(MockMvc mvc, Accounts accounts, JsonMapper json) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.json = json;
    }

    /** The field gets this value. */
    public MockHttpServletResponse change(String account, CaseNumber number, String field, Object value)
            throws Exception {
        return send(account, number, Map.of("field", field, "value", value));
    }

    /** These words join the field's text. */
    public MockHttpServletResponse add(String account, CaseNumber number, String field, String words) throws Exception {
        return send(account, number, Map.of("field", field, "value", words, "how", "add"));
    }

    /** With these fields instead of the usual ones. */
    public MockHttpServletResponse send(String account, CaseNumber number, Map<String, ?> fields) throws Exception {
        return post(account, path(number), fields);
    }

    /** The agency whose answer it is is asked for it. */
    public MockHttpServletResponse ask(String account, CaseNumber number, Map<String, ?> fields) throws Exception {
        return post(account, path(number) + "/requests", fields);
    }

    private MockHttpServletResponse post(String account, String path, Map<String, ?> fields) throws Exception {
        var data = new HashMap<String, Object>(Map.of("reason", REASON, "atWhoseWish", "person"));
        data.putAll(fields);
        return caller(account).post(path, JsonText.written(json, Map.of("data", data)));
    }

    /** Somebody of the agency for which it waits, who didn't ask for it, agrees. */
    public MockHttpServletResponse second(String asker, CaseNumber number, MockHttpServletResponse waits)
            throws Exception {
        var told = read(waits);
        var second = DemoAccounts.rows().stream()
                .filter(row -> row.agency().value().equals(told.path("waitsFor").asString()))
                .map(row -> row.username())
                .filter(person -> !person.equals(asker))
                .findFirst()
                .orElseThrow();
        return decide(second, number, told.path("id").asString(), "agreement");
    }

    /** Agrees to a correction that waits, or refuses it. */
    public MockHttpServletResponse decide(String account, CaseNumber number, String id, String how) throws Exception {
        return caller(account).post(path(number) + "/" + id + "/" + how, "");
    }

    /** The corrections that the account may know. */
    public JsonNode list(String account, CaseNumber number) throws Exception {
        return read(caller(account).get(path(number))).path("items");
    }

    /** The answer as the account reads it; a missing node if it doesn't. */
    public JsonNode item(String account, CaseNumber number, String field) throws Exception {
        for (var item :
                read(caller(account).get("/api/v1/cases/" + number + "/file")).path("items")) {
            if (item.path("field").asString().equals(field)) {
                return item;
            }
        }
        return json.missingNode();
    }

    /** What was answered. */
    public JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    public Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static String path(CaseNumber number) {
        return "/api/v1/cases/" + number + "/file/corrections";
    }
}
