package org.homeward.cases.web.file;

import java.util.List;
import org.homeward.casefile.known.AnswerWithVersions.Right;
import org.homeward.casefile.known.FiledAnswer;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is known for the API. */
@Component
class CaseFileJsons {

    private final TodayInCountry today;

    CaseFileJsons(TodayInCountry today) {
        this.today = today;
    }

    CaseFileJson of(List<FiledAnswer> answers, Actor reader) {
        return new CaseFileJson(
                answers.stream().map(answer -> item(answer, reader)).toList());
    }

    private CaseFileJson.Item item(FiledAnswer answer, Actor reader) {
        var field = answer.answer().field();
        var versions = answer.versions().stream()
                .map(version -> version(version, reader))
                .toList();
        var newest = versions.get(0);
        return new CaseFileJson.Item(
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

    private CaseFileJson.Version version(FiledAnswer.Version version, Actor reader) {
        var known = version.known();
        var by = known.by();
        var step = version.step();
        return new CaseFileJson.Version(
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

    private static CaseFileJson.@Nullable Correction correction(FiledAnswer.Version version) {
        var why = version.known().correction();
        return why == null ? null : new CaseFileJson.Correction(why.wish().name(), why.reason());
    }
}
