package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;

/** What the API answers about itself, its accounts, calendars and due dates is what it has always answered. */
@WholeRun
@WebTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=none")
class AnswersWithoutACaseTest {

    private static final Path RULES = Path.of("processes/deadlines/sopDeadlines.dmn");
    private static final List<String> COUNTRIES = List.of("TH", "KH", "LA", "MM", "VN", "CN");
    private static final List<String> REFUSED = List.of(
            "/api/v1/cases/C-0000-0000",
            "/api/v1/cases/nothing",
            "/api/v1/cases?after=nothing",
            "/api/v1/cases?stage=nothing",
            "/api/v1/cases?corridor=nothing",
            "/api/v1/cases?number=nothing",
            "/api/v1/cases?ended=nothing",
            "/api/v1/tasks/nothing",
            "/api/v1/tasks/nothing/form",
            "/api/v1/tasks/nothing/draft",
            "/api/v1/tasks/nothing/pauses",
            "/api/v1/tasks?scope=nothing",
            "/api/v1/tasks?case=nothing",
            "/api/v1/tasks?stage=nothing",
            "/api/v1/tasks?overdue=nothing",
            "/api/v1/tasks?limit=0",
            "/api/v1/tasks?limit=many",
            "/api/v1/tasks?after=nothing",
            "/api/v1/overdue?scope=nothing",
            "/api/v1/overdue?scope=country&list=nothing",
            "/api/v1/overdue?stage=nothing&child=nothing&sort=nothing&limit=nothing&agency=nothing&corridor=nothing",
            "/api/v1/notices?limit=0",
            "/api/v1/notices?after=nothing",
            "/api/v1/unmet-needs?after=nothing",
            "/api/v1/deadlines/preview",
            "/api/v1/deadlines/preview?country=XX&from=now&key=nothing&corridor=nothing&child=nothing",
            "/api/v1/deadlines/preview?country=TH&from=2026-03-02T10:00&amount=many&unit=moon&landing=soft&hours=all",
            "/api/v1/deadlines/preview?country=TH&from=2026-03-02T10:00&key=nothing",
            "/api/v1/calendars/XX/2026",
            "/api/v1/calendars/TH/nothing",
            "/api/v1/forms/nothing",
            "/api/v1/nothing");

    private final RecordedAnswers answers = new RecordedAnswers();

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @Test
    void each_answer_about_no_case_is_the_recorded_one() throws Exception {
        // when
        ask("/api/v1/openapi.json", "th.police1");
        DemoAccounts.rows().forEach(account -> ask("/api/v1/me", account.username()));
        for (var reader : oneOfEachLanguage().values()) {
            ask("/api/v1/forms/intake", reader);
            ask("/api/v1/forms/consentWithdrawal", reader);
        }
        COUNTRIES.forEach(country -> ask("/api/v1/calendars/" + country + "/2026", "owner"));
        for (var account : List.of("th.police1", "th.focal.head", "owner")) {
            REFUSED.forEach(path -> ask(path, account));
        }
        previews().forEach(path -> ask(path, "th.police1"));

        // then
        assertThat(AnswerFiles.differences("without-a-case", answers)).isEmpty();
    }

    private static List<String> previews() throws Exception {
        var paths = new ArrayList<String>();
        for (var key : keys()) {
            for (var of : List.of("TH&corridor=TH-KH", "KH&corridor=TH-KH", "TH&corridor=TH-TH", "VN&corridor=CN-VN")) {
                for (var child : List.of(true, false)) {
                    paths.add("/api/v1/deadlines/preview?key=%s&country=%s&child=%s&from=2026-04-09T10:00"
                            .formatted(key, of, child));
                }
            }
        }
        return paths;
    }

    private static TreeSet<String> keys() throws Exception {
        var keys = new TreeSet<String>();
        var rules = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(RULES.toFile())
                .getElementsByTagName("rule");
        for (int rule = 0; rule < rules.getLength(); rule++) {
            var first = ((Element) rules.item(rule))
                    .getElementsByTagName("inputEntry")
                    .item(0);
            keys.add(first.getTextContent().strip().replace("\"", ""));
        }
        return keys;
    }

    private static Map<String, String> oneOfEachLanguage() {
        var readers = new LinkedHashMap<String, String>();
        DemoAccounts.rows().forEach(account -> readers.putIfAbsent(account.language(), account.username()));
        return readers;
    }

    private void ask(String path, String account) {
        var answer = new Questioner(mvc).get(account, path);
        answers.put(
                new RecordedAnswers.Place("GET " + path + " as " + account, 0, "always"),
                new NormalForm("", Map.of()).of(answer.status(), answer.body()));
    }
}
