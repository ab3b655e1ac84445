package org.homeward.studio.problems;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.PackagedRoles;
import org.homeward.engine.models.ContentHash;
import org.homeward.engine.models.Deployments;
import org.homeward.engine.models.NonTransactionalExecution;
import org.homeward.engine.modelset.ModelSetCheck;
import org.homeward.engine.modelset.ProgramContract;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Checks a draft within all procedures that are in force. */
@Component
public class DraftProblems {

    private final Deployments deployments;
    private final Directory directory;
    private final Supplier<ModelSetCheck> models =
            SingletonSupplier.of(() -> new ModelSetCheck(ProgramContract.packaged(PackagedRoles.names())));

    /** By all that was looked at: a draft is asked about more often than it is changed. */
    private final Cache<List<Object>, List<DraftProblem>> found =
            Caffeine.newBuilder().maximumSize(50).build();

    DraftProblems(Deployments deployments, Directory directory) {
        this.deployments = deployments;
        this.directory = directory;
    }

    /** The problems of the draft, errors first. */
    public List<DraftProblem> of(Sop sop, SopFiles draft) {
        var others = new TreeMap<String, byte[]>();
        var inForce = Map.<String, byte[]>of();
        var versions = new TreeMap<String, Integer>();
        for (var phase : deployments.phases()) {
            var version = deployments.inForce(phase);
            versions.put(phase, version);
            var files = deployments.content(phase, version);
            if (phase.equals(sop.key())) {
                inForce = files;
            } else {
                others.putAll(files);
            }
        }
        var countries = directory.countries().stream()
                .map(country -> country.code().value())
                .collect(Collectors.toSet());
        var own = new SopFiles(inForce);
        return found.get(List.of(sop.key(), versions, ContentHash.of(draft.byName()), countries), asked -> {
            NonTransactionalExecution.require();
            return new DraftCheck(models.get(), countries, this::isSource).of(new SopFiles(others), own, draft);
        });
    }

    private boolean isSource(String id) {
        return directory.source(id).isPresent();
    }
}
