package org.homeward.studio.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelVersionsInForce;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.agreements.Objection;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.agreements.RequiredAgreementWords;
import org.homeward.studio.drafts.SopVersion;
import org.homeward.studio.drafts.SopVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells of each version who wrote and published it, when and why, and of each procedure what runs of it. */
@Component
public class VersionHistory {

    private final SopVersions versions;
    private final ModelVersionsInForce models;
    private final RunningCaseTable table;
    private final OwnerNames owners;
    private final Objections objections;
    private final RequiredAgreementWords needs;
    private final ReaderLocales speech;
    private final MessageSource messages;

    VersionHistory(
            SopVersions versions,
            ModelVersionsInForce models,
            RunningCaseTable table,
            OwnerNames owners,
            Objections objections,
            RequiredAgreementWords needs,
            ReaderLocales speech,
            MessageSource messages) {
        this.versions = versions;
        this.models = models;
        this.table = table;
        this.owners = owners;
        this.objections = objections;
        this.needs = needs;
        this.speech = speech;
        this.messages = messages;
    }

    /** The running cases of each procedure, of all agencies. */
    public RunningSopCounts running() {
        return new RunningSopCounts(table.all());
    }

    /** In how many cases each process of a procedure runs. */
    public Map<String, Long> runningByProcess(Sop sop) {
        return table.byProcess(sop);
    }

    /** How many cases run on a version of a procedure. */
    public long runningOn(Sop sop, int version) {
        return table.byVersion(sop)
                .getOrDefault(version, RunningCaseTable.Cases.NONE)
                .running();
    }

    /** The versions of a procedure that cases have which are not over. */
    public Set<Integer> versionsOfCases(Sop sop) {
        return table.byVersion(sop).keySet();
    }

    /** On which of its versions cases run; a table doesn't run, so all that keep it are told. The API's. */
    public Map<Integer, Long> runningByVersion(Sop sop) {
        return table.byVersion(sop).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> sop.equals(Procedures.TABLES)
                                ? entry.getValue().keeping()
                                : entry.getValue().running()));
    }

    /** The last change of each procedure that was ever published here. */
    public Map<Sop, LastChange> changes(Locale language) {
        var all = versions.publishedHere();
        var names = names(all.values(), language);
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change(entry.getValue(), names, language)));
    }

    /** The last change of one procedure. */
    public LastChange change(Sop sop, Locale language) {
        return changes(language).getOrDefault(sop, LastChange.NONE);
    }

    /** Its versions, newest first; throws NotFound if there is no such procedure. */
    public List<VersionLine> of(Sop sop, Actor reader, Locale language) {
        var all = versions.of(sop);
        var since = models.since(sop.key());
        var cases = table.byVersion(sop);
        var names = names(all, language);
        var objected = objected(all, language);
        var say = speech.of(reader, language);
        return all.stream()
                .map(one -> {
                    var its = cases.getOrDefault(one.version(), RunningCaseTable.Cases.NONE);
                    return new VersionLine(
                            one.version(),
                            say.fullDay(Objects.requireNonNull(since.get(one.version()))),
                            authors(one, names),
                            approver(one, names),
                            one.reason(),
                            one.inForce(),
                            its.running(),
                            its.keeping(),
                            objected.getOrDefault(one.version(), List.of()));
                })
                .toList();
    }

    /** The objections to each version, in words. */
    private Map<Integer, List<String>> objected(List<SopVersion> all, Locale language) {
        var drafts = all.stream()
                .flatMap(version -> Stream.ofNullable(version.draft()))
                .toList();
        var objections = this.objections.of(drafts);
        var names = owners.of(
                objections.values().stream()
                        .flatMap(List::stream)
                        .map(Objection::by)
                        .distinct()
                        .toList(),
                language);
        return all.stream()
                .filter(version -> version.draft() != null)
                .collect(Collectors.toMap(
                        SopVersion::version, version -> objections.getOrDefault(version.draft(), List.of()).stream()
                                .map(one -> messages.getMessage(
                                        "versions.objection",
                                        new Object[] {
                                            names.getOrDefault(one.by(), one.by()),
                                            needs.name(one.country(), language),
                                            one.reason()
                                        },
                                        language))
                                .toList()));
    }

    private LastChange change(SopVersion version, Map<String, String> names, Locale language) {
        var approver = approver(version, names);
        return approver == null
                ? LastChange.NONE
                : new LastChange(
                        version.reason(),
                        messages.getMessage("sops.by", new Object[] {authors(version, names), approver}, language));
    }

    private Map<String, String> names(Iterable<SopVersion> all, Locale language) {
        var named = Stream.<String>builder();
        all.forEach(version -> {
            version.authors().forEach(named);
            Stream.ofNullable(version.approver()).forEach(named);
        });
        return owners.of(named.build().distinct().toList(), language);
    }

    private static String authors(SopVersion version, Map<String, String> names) {
        return version.authors().stream()
                .map(author -> names.getOrDefault(author, author))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String approver(SopVersion version, Map<String, String> names) {
        var approver = version.approver();
        return approver == null ? null : names.getOrDefault(approver, approver);
    }
}
