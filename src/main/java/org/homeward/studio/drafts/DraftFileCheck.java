package org.homeward.studio.drafts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.problems.ProblemWords;
import org.springframework.stereotype.Component;

/** Lets no file into a draft that the engine may not have: each is of the kind that its name says, and passes the wall. */
@Component
public class DraftFileCheck {

    private static final String MODELS = ".*\\.(bpmn|dmn|form)";

    private final SopVersions versions;
    private final SafeModelWall wall = new SafeModelWall();

    /** By the version itself, which is read once. */
    private final Cache<SopFiles, KnownNames> inForce =
            Caffeine.newBuilder().weakKeys().build();

    DraftFileCheck(SopVersions versions) {
        this.versions = versions;
    }

    /** Throws {@link InvalidContentException} with each element or line that is refused, and why. */
    void require(Sop sop, String name, byte[] content, SopFiles files) {
        var refused = check(sop, name, content, files);
        if (!refused.isEmpty()) {
            throw refusal(refused);
        }
    }

    List<RefusalReason> check(Sop sop, String name, byte[] content, SopFiles files) {
        var names = names(own(sop, files));
        for (var other : versions.all()) {
            names = names.and(inForce.get(versions.inForceFiles(other), all -> names(all.byName())));
        }
        return wall.checkForDraft(name, content, names.with(FieldList.of(files.byName())));
    }

    /** The files that the procedure doesn't have in force as they are. */
    private Map<String, byte[]> own(Sop sop, SopFiles files) {
        if (!versions.all().contains(sop)) {
            return files.byName();
        }
        var now = versions.inForceFiles(sop);
        var own = new HashMap<>(files.byName());
        own.entrySet().removeIf(file -> now.has(file.getKey()) && now.bytes(file.getKey()) == file.getValue());
        return own;
    }

    private static KnownNames names(Map<String, byte[]> files) {
        var models = new HashMap<>(files);
        models.keySet().removeIf(name -> !name.matches(MODELS));
        return PackagedModelNames.of(models);
    }

    /** The refusal that names each element. */
    public static InvalidContentException refusal(List<RefusalReason> refused) {
        return InvalidContentException.fields(
                refused.stream().map(DraftFileCheck::problem).distinct().toList());
    }

    private static FieldProblem problem(RefusalReason refused) {
        var said = refused.said();
        return new FieldProblem(refused.element(), "problem." + said.code(), ProblemWords.arguments(said.arguments()));
    }
}
