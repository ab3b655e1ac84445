package org.homeward.deadlines.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.homeward.deadlines.DeadlinePreviews;
import org.homeward.deadlines.DueDatePreview;
import org.homeward.directory.Directory;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody with an account when something would be due, and why. */
@RestController
@RequestMapping(path = "/api/v1/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadlinesApi {

    private final DeadlinePreviews previews;
    private final Directory directory;

    DeadlinesApi(DeadlinePreviews previews, Directory directory) {
        this.previews = previews;
        this.directory = directory;
    }

    @GetMapping("/preview")
    Answer preview(@ParameterObject PreviewRequest asked, Locale locale) {
        var read = asked.read(directory);
        var key = asked.key();
        return Answer.of(
                key == null || key.isBlank()
                        ? previews.byAmount(
                                read.amount(),
                                read.unit(),
                                read.landing(),
                                read.hours(),
                                read.country(),
                                read.also(),
                                read.from(),
                                locale)
                        : previews.byRule(key, read.country(), read.corridor(), read.child(), read.from(), locale)
                                .orElseThrow(() -> InvalidContentException.field("key", "deadlines.preview.key")));
    }

    /** The due time, with the country's offset; a decision of the person is never due, it has a next talk. */
    record Answer(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String due,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nextTalk,

            List<String> explanation) {

        static Answer of(DueDatePreview preview) {
            return new Answer(text(preview.due()), text(preview.nextTalk()), preview.explanation());
        }

        private static @Nullable String text(@Nullable OffsetDateTime moment) {
            return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
    }
}
