package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who came to take part in a story, at which step and as what; and who was asked without a part. */
@WholeRun
@ProcessTest
class PartsOfTheStoriesTest {

    private static final Path RECORDED = Path.of("src/test/resources/stories/parts.txt");
    private static final String AFTER_THE_NAME = ": ";
    private static final int PERSON = 8_200_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void the_same_agencies_come_in_at_the_same_step_and_as_far_as_ever(String story) throws IOException {
        // when
        var number = told(story);

        // then
        assertThat(rows(number))
                .containsExactlyElementsOf(lines().filter(line -> name(line).equals(story))
                        .map(line -> line.substring(story.length() + AFTER_THE_NAME.length()))
                        .toList());
    }

    static List<String> recorded() throws IOException {
        return lines().map(PartsOfTheStoriesTest::name).distinct().toList();
    }

    /** Before and after each step a minute passes: a moment tells the step, and what was sent from what was delivered. */
    private CaseNumber told(String name) {
        var story = ToldStory.opened(application, name, PERSON);
        for (var next = story.next(); next.isPresent(); next = story.next()) {
            clock.advance(Duration.ofMinutes(1));
            story.tell(next.get());
            clock.advance(Duration.ofMinutes(1));
        }
        return story.number();
    }

    private List<String> rows(CaseNumber number) {
        return ActingParty.asSystem("test", () -> new TransactionTemplate(transactions)
                .execute(
                        status -> Stream.concat(parts(number), requests(number)).toList()));
    }

    private Stream<String> parts(CaseNumber number) {
        return database.sql("""
                        select format('%s %s%s%s%s since minute %s%s', agency, side,
                            case when kind = 'panel' or state like 'recalled%' then ' panel' else '' end,
                            case when kind = 'service' then ' service' else '' end,
                            case when holds_case then ' holds' else '' end,
                            trunc(extract(epoch from since - opened_at) / 60),
                            case when left_at is null then ''
                                 else ' until minute ' || trunc(extract(epoch from left_at - opened_at) / 60) end)
                        from participation join case_facts using (case_number)
                        where case_number = ? order by since, agency
                        """).param(number.value()).query(String.class).list().stream();
    }

    private Stream<String> requests(CaseNumber number) {
        return database.sql("""
                        select format('%s %s asked for %s since minute %s%s', agency, side, request,
                            trunc(extract(epoch from since - opened_at) / 60),
                            case when ended_in is null then '' else ' and over' end)
                        from invitation join case_facts using (case_number)
                        where case_number = ? order by request, since, agency
                        """).param(number.value()).query(String.class).list().stream();
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(RECORDED).stream();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(AFTER_THE_NAME));
    }
}
