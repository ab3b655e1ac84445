package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.casefile.TimelineVisibility;
import org.homeward.directory.people.Accounts;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a case with a long story: what happened comes page by page, and the journey says when its stages ended. */
@WholeRun
@WebTest
class TimelineViewTest {

    private static final Pattern EVENT = Pattern.compile("<li[^>]*>\\s*<time datetime");
    private static final Pattern EARLIER = Pattern.compile("href=\"(/cases/[^\"]*before=\\d+)#happened\"");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    private ToldStory story;

    @BeforeEach
    void somebody_came_home() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 780_010).before(ReintegrationProcess.Step.PLAN_REINTEGRATION);
    }

    @Test
    void page_by_page_each_event_comes_once() throws Exception {
        // given
        var path = "/cases/" + story.number();
        var whole = page(path + "?kind=all");
        var total = total(whole);

        // when
        var seen = events(whole);
        for (var next = next(whole); !next.isEmpty(); ) {
            var page = page(next);
            seen += events(page);
            next = next(page);
        }

        // then
        assertThat(total).isGreaterThan(10);
        assertThat(seen).isEqualTo(total);
    }

    @Test
    void a_kind_narrows_it_and_an_unknown_one_is_refused() throws Exception {
        var path = "/cases/" + story.number();
        assertThat(events(page(path + "?kind=abroad"))).isPositive();
        assertThat(Caller.of(mvc, accounts, "kh.btb1").get(path + "?kind=other").getStatus())
                .isEqualTo(422);
        assertThat(Caller.of(mvc, accounts, "kh.btb1").get(path + "?before=x").getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_levels_of_a_late_step_fold_to_one_line() throws Exception {
        // given
        var path = "/cases/" + story.number() + "?kind=all";
        var before = total(page(path));
        var step = story.next().orElseThrow();

        // when
        ActingParty.as(step.agency(), () -> {
            for (var level : List.of("1", "2", "3")) {
                timeline.add(
                        story.number(),
                        new TimelineEntry(
                                Instant.now(clock),
                                "stepEscalated",
                                step.agency(),
                                step.id(),
                                step.key(),
                                null,
                                TimelineVisibility.both,
                                Map.of("level", level, "who", "holder")));
            }
            return step;
        });
        var page = page(path);

        // then
        assertThat(page).contains("2 ថ្នាក់មុន");
        assertThat(total(page)).isEqualTo(before + 1);
    }

    @Test
    void the_boxes_say_when_a_stage_ended_and_to_the_origin_nothing_from_before_it_was_asked() throws Exception {
        var boxes = page("/cases/" + story.number()).replaceAll("(?s).*<ol class=\"hw-journey\"(.*?)</ol>.*", "$1");
        var found = boxes.replaceAll("(?s).*?hw-journey__box\"(.*?)</div>.*", "$1");

        assertThat(found).doesNotContain("<small");
        assertThat(boxes).contains("hw-journey__done").contains("<small");
    }

    private static int total(String page) {
        return Integer.parseInt(page.replaceAll("(?s).*?1 [^<]*?10 [^<]*?(\\d+)</span>.*", "$1"));
    }

    private static int events(String page) {
        return (int) EVENT.matcher(page).results().count();
    }

    private static String next(String page) {
        var link = EARLIER.matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    private String page(String path) throws Exception {
        return Caller.of(mvc, accounts, "kh.btb1").get(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
