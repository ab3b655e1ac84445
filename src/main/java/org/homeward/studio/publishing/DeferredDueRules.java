package org.homeward.studio.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.directory.people.Actor;
import org.homeward.engine.moving.BackgroundCaseMigration;
import org.homeward.engine.moving.CaseMigration;
import org.homeward.shared.ActingParty;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.Decision;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.ChangeTerm;
import org.homeward.studio.compare.ComparisonWords;
import org.homeward.studio.compare.ProcedureChange;
import org.homeward.studio.compare.ProcedureComparison;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersion;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.history.VersionHistory;
import org.springframework.stereotype.Component;

/**
 * Finds the due rules that versions for new cases only have, and that come along if running cases move to this or a later version: by
 * the procedure itself, or by the table of deadlines that a moved case gets.
 */
@Component
public class DeferredDueRules {

    private static final Set<String> DUE_CODES = Set.of("step.due", "node.answerDue", "node.timer");

    private final SopDrafts drafts;
    private final SopVersions versions;
    private final VersionHistory history;
    private final ProcedureComparison differences;
    private final ComparisonWords words;
    private final CaseMigration moves;
    private final BackgroundCaseMigration rounds;

    DeferredDueRules(
            SopDrafts drafts,
            SopVersions versions,
            VersionHistory history,
            ProcedureComparison differences,
            ComparisonWords words,
            CaseMigration moves,
            BackgroundCaseMigration rounds) {
        this.drafts = drafts;
        this.versions = versions;
        this.history = history;
        this.differences = differences;
        this.words = words;
        this.moves = moves;
        this.rounds = rounds;
    }

    /** Those that a move of running cases to the draft would bring. */
    public List<DeferredDueRule> of(SopDraft draft, Locale language) {
        var version = draft.version();
        var files = drafts.files(draft.id());
        var own = changes(draft.sop(), version == null ? draft.baseVersion() : version, files);
        return Stream.concat(own, tables(draft.sop(), files))
                .collect(groupingBy(DeferredDueRules::place, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(rule -> new DeferredDueRule(
                        rule.getKey() + "@" + fingerprint(rule.getValue()),
                        rule.getValue().stream()
                                .map(change -> words.of(change, language))
                                .collect(joining(" "))))
                .toList();
    }

    /** The ids of all of them; throws {@link InvalidContentException} with each one that isn't accepted. */
    List<String> requireAccepted(SopDraft draft, Set<String> accepted, Actor approver) {
        var wrong = FieldProblems.none();
        var coming = of(draft, approver.language());
        coming.stream()
                .filter(rule -> !accepted.contains(rule.id()))
                .forEach(rule -> wrong.add(rule.id(), "studio.refused.dueRule", rule.text()));
        wrong.refuseIfAny();
        return coming.stream().map(DeferredDueRule::id).toList();
    }

    /** A moved case gets the table of deadlines in force if its own one lacks a deadline of the new version. */
    private Stream<ProcedureChange> tables(Sop sop, SopFiles files) {
        if (sop.equals(Procedures.TABLES)) {
            return Stream.empty();
        }
        var inForce = versions.inForce(Procedures.TABLES).version();
        var coming = changes(Procedures.TABLES, inForce, versions.inForceFiles(Procedures.TABLES))
                .toList();
        return !coming.isEmpty() && getTables(sop, files) ? coming.stream() : Stream.empty();
    }

    private boolean getTables(Sop sop, SopFiles files) {
        return ActingParty.asSystem("studio", () -> moves.preview(sop.key(), files.byName()))
                        .otherTables()
                > 0;
    }

    /** From each version that running cases have, what the later ones for new cases only changed and is still so. */
    private Stream<ProcedureChange> changes(Sop sop, int to, SopFiles files) {
        var forNewCases = forNewCasesOnly(sop);
        return history.versionsOfCases(sop).stream()
                .filter(kept -> forNewCases.stream().anyMatch(version -> version > kept && version <= to))
                .flatMap(kept -> {
                    var changed = forNewCases.stream()
                            .filter(version -> version > kept && version <= to)
                            .flatMap(version -> due(versions.files(sop, version - 1), versions.files(sop, version)))
                            .map(DeferredDueRules::place)
                            .collect(toSet());
                    return due(versions.files(sop, kept), files).filter(change -> changed.contains(place(change)));
                })
                .distinct();
    }

    private List<Integer> forNewCasesOnly(Sop sop) {
        var moved = rounds.versions(sop.key());
        return versions.of(sop).stream()
                .filter(version -> version.draft() != null)
                .map(SopVersion::version)
                .filter(version -> !moved.contains(version))
                .toList();
    }

    private Stream<ProcedureChange> due(SopFiles before, SopFiles after) {
        return differences.of(before, after).stream().filter(DeferredDueRules::isDue);
    }

    private static boolean isDue(ProcedureChange change) {
        return DUE_CODES.contains(change.code())
                || change.file().endsWith("/" + Decision.SOP_DEADLINES + ".dmn")
                        && change.kind() != ProcedureChange.Kind.wording
                        && !change.code().equals("deadline.source");
    }

    /** Another one as soon as the rule changes in another way: accepted is what was read. */
    private static String fingerprint(List<ProcedureChange> changes) {
        var said = changes.stream()
                .flatMap(change -> Stream.concat(
                        Stream.of(change.code()), change.terms().stream().map(ChangeTerm::value)))
                .collect(joining("\0"));
        return DigestUtils.sha256Hex(said).substring(0, 16);
    }

    private static String place(ProcedureChange change) {
        return change.file().substring(change.file().lastIndexOf('/') + 1) + "#" + change.element();
    }
}
