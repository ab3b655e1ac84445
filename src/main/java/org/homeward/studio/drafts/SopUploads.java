package org.homeward.studio.drafts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft of a file that came from elsewhere: it belongs to the procedure that has a file of its name, or its ids. */
@Component("sopUploads")
public class SopUploads {

    private static final Sop JOURNEY = new Sop("journey");
    private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form");

    private final SopDrafts drafts;
    private final SopVersions versions;
    private final DraftFileCheck wall;

    /** By the version itself, which is read once. */
    private final Cache<SopFiles, Map<String, Set<String>>> ids =
            Caffeine.newBuilder().weakKeys().build();

    SopUploads(SopDrafts drafts, SopVersions versions, DraftFileCheck wall) {
        this.drafts = drafts;
        this.versions = versions;
        this.wall = wall;
    }

    /**
     * The new draft of the files; throws {@link InvalidContentException} with line or element, and then stores nothing.
     *
     * @param files by name; they belong to one procedure
     * @param into the procedure for files that none has yet, null if none was named
     */
    @Transactional
    public DraftId take(Map<String, byte[]> files, @Nullable Sop into, Actor owner) {
        SopDrafts.onlyOwners(owner);
        var sop = into;
        DraftId draft = null;
        for (var file : files.entrySet()) {
            var name = plain(file.getKey());
            var place = place(name, file.getValue(), sop);
            if (draft == null) {
                sop = place.sop();
                draft = drafts.open(sop, owner);
            } else if (!place.sop().equals(sop)) {
                throw InvalidContentException.field(name.value(), "studio.refused.elsewhere");
            }
            drafts.write(draft, place.file(), file.getValue(), owner);
        }
        return Objects.requireNonNull(draft, "no file");
    }

    /**
     * The same where nobody can be asked: a diagram that no procedure knows is taken as a new one of the whole journey, from where
     * its owner can take it elsewhere.
     */
    @Transactional
    public DraftId takeAnywhere(Map<String, byte[]> files, @Nullable Sop into, Actor owner) {
        var diagrams = files.keySet().stream().allMatch(name -> name.endsWith(".bpmn"));
        return take(files, into == null && diagrams && versions.all().contains(JOURNEY) ? JOURNEY : into, owner);
    }

    /** Puts the file into a draft that is there; words of a model or form too. */
    @Transactional
    public void add(DraftId draft, String fileName, byte[] content, Actor owner) {
        var last = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        drafts.write(draft, last.endsWith(".properties") ? last : plain(last).value(), content, owner);
    }

    private Place place(FileName name, byte[] content, @Nullable Sop into) {
        var kept = ForeignXmlRemoval.setAside(name.value(), content).content();
        return known(name, kept)
                .or(() -> Optional.ofNullable(into).map(sop -> new Place(sop, name.value())))
                .orElseThrow(() -> homeless(name, kept));
    }

    /** Where the file belongs; empty if no procedure knows its name or its ids. */
    private Optional<Place> known(FileName name, byte[] content) {
        var defined = IdsDefinedInFile.of(name.last(), content);
        return find((ids, file) -> file.endsWith("/" + name.last()))
                .or(() -> find((ids, file) ->
                        !defined.isEmpty() && file.endsWith(ending(name.last())) && defined.equals(ids.get(file))));
    }

    private Optional<Place> find(BiPredicate<Map<String, Set<String>>, String> isIt) {
        for (var sop : versions.all()) {
            var files = ids.get(versions.inForceFiles(sop), IdsDefinedInFile::of);
            var found = files.keySet().stream()
                    .filter(file -> isIt.test(files, file))
                    .findFirst();
            if (found.isPresent()) {
                return Optional.of(new Place(sop, found.get()));
            }
        }
        return Optional.empty();
    }

    /** The wall's refusal of a file that belongs nowhere, else the sentence that it belongs nowhere. */
    private InvalidContentException homeless(FileName name, byte[] content) {
        var refused = wall.check(
                new Sop("none"),
                name.value(),
                content,
                versions.inForceFiles(versions.all().get(0)));
        return refused.isEmpty()
                ? InvalidContentException.field("line 1", "studio.refused.homeless", "sop: " + keys())
                : DraftFileCheck.refusal(refused);
    }

    private String keys() {
        return versions.all().stream().map(Sop::key).collect(Collectors.joining(", "));
    }

    /** Some programs send the whole path, and letters that no name of ours has. */
    private static FileName plain(String fileName) {
        var last = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        var ending = ending(last);
        if (ending.isEmpty() || !KINDS.contains(ending.substring(1))) {
            throw InvalidContentException.field("line 1", "studio.refused.kind");
        }
        var stem = last.substring(0, last.length() - ending.length()).replaceAll("[^A-Za-z0-9-]+", "-");
        return new FileName((stem.isBlank() ? "file" : stem.substring(0, Math.min(stem.length(), 80))) + ending);
    }

    private static String ending(String name) {
        return name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
    }

    /** A file's place in a procedure. */
    private record Place(Sop sop, String file) {}
}
