package org.homeward.cases.web.file;

import java.util.List;
import org.homeward.casefile.known.FiledAnswer;
import org.homeward.casefile.known.KnownAnswer.Right;
import org.homeward.directory.Today;
import org.homeward.directory.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is known for the API. */
@Component
class FileJsons {

    private final Today today;

    FileJsons(Today today) {
        this.today = today;
    }

    FileJson of(List<FiledAnswer> answers, Actor reader) {
        return new FileJson(answers.stream().map(answer -> item(answer, reader)).toList());
    }

    private FileJson.Item item(FiledAnswer answer, Actor reader) {
        var field = answer.answer().field();
        var versions = answer.versions().stream()
                .map(version -> version(version, reader))
                .toList();
        var newest = versions.get(0);
        return new FileJson.Item(
                answer.newest().known().id(),
                field.category().name(),
                field.key(),
                answer.label(),
                newest.value(),
                newest.text(),
                newest.at(),
                newest.country(),
                newest.agency(),
                newest.step(),
                answer.answer().right() == Right.own,
                versions);
    }

    private FileJson.Version version(FiledAnswer.Version version, Actor reader) {
        var known = version.known();
        var by = known.by();
        var step = version.step();
        return new FileJson.Version(
                known.value(),
                version.text(),
                by.otherSide()
                        ? today.at(known.at(), reader.country()).toString()
                        : known.at().toString(),
                by.country().value(),
                by.agency() == null ? null : by.agency().value(),
                step == null || by.otherSide() ? null : step.key(),
                correction(version));
    }

    private static FileJson.@Nullable Correction correction(FiledAnswer.Version version) {
        var why = version.known().correction();
        return why == null ? null : new FileJson.Correction(why.wish().name(), why.reason());
    }
}
