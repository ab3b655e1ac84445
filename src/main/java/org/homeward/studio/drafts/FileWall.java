package org.homeward.studio.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.wall.PackagedNames;
import org.homeward.engine.wall.SafeModelWall;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;

/** Lets no file into a draft that the engine may not have: each is of the kind that its name says, and passes the wall. */
@Component
public class FileWall {

    private final SopVersions versions;
    private final SafeModelWall wall = new SafeModelWall();

    FileWall(SopVersions versions) {
        this.versions = versions;
    }

    /** Throws {@link WrongContent} with each element or line that is refused, and why. */
    void require(Sop sop, String name, byte[] content, SopFiles files) {
        var refused = check(sop, name, content, files);
        if (!refused.isEmpty()) {
            throw refusal(refused);
        }
    }

    List<RefusalReason> check(Sop sop, String name, byte[] content, SopFiles files) {
        var around = new HashMap<String, byte[]>();
        versions.all().stream()
                .filter(other -> !other.equals(sop))
                .forEach(other -> around.putAll(models(versions.inForceFiles(other))));
        around.putAll(models(files));
        var names = PackagedNames.of(around).with(FieldList.of(files.byName()));
        return wall.check(name, content, names);
    }

    /** The refusal that names each element. */
    public static WrongContent refusal(List<RefusalReason> refused) {
        return WrongContent.fields(refused.stream()
                .map(reason -> new FieldProblem(reason.element(), "studio.refused.file", List.of(reason.reason())))
                .toList());
    }

    private static Map<String, byte[]> models(SopFiles files) {
        return files.byName().entrySet().stream()
                .filter(file -> file.getKey().matches(".*\\.(bpmn|dmn|form)"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
