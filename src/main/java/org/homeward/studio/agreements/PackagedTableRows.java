package org.homeward.studio.agreements;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.Source;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.wall.reading.RawDecisionTable;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.CountryCode;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.CanonicalXml;
import org.homeward.studio.ownership.ChangeOwners;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Knows which rows of a draft the program itself brought, each with its source. */
@Component
class PackagedTableRows {

    private final Directory directory;
    private final Supplier<Map<String, byte[]>> packaged = SingletonSupplier.of(PackagedModels::files);

    PackagedTableRows(Directory directory) {
        this.directory = directory;
    }

    /** Whether all that the draft changes of a country's own is rows of the program, as it brought them. */
    boolean all(ChangeOwners changes, CountryCode country, SopFiles draft) {
        return changes.of(country).stream().allMatch(place -> isOne(place, draft));
    }

    private boolean isOne(ChangeOwners.Place place, SopFiles draft) {
        var own = rule(draft.byName(), place);
        return own.isPresent()
                && own.flatMap(this::source).isPresent()
                && own.map(PackagedTableRows::content)
                        .equals(rule(packaged.get(), place).map(PackagedTableRows::content));
    }

    /** The source that a rule cites, in its column of sources or in its note; a proposed default can be read nowhere. */
    private Optional<Source> source(XmlElement rule) {
        return Stream.concat(
                        RawDecisionTable.texts(rule, "dmn:outputEntry").stream(),
                        rule.children("dmn:description").map(XmlElement::text))
                .map(text -> text.replace("\"", ""))
                .flatMap(id -> directory.source(id).stream())
                .filter(source -> !source.address().isEmpty())
                .findFirst();
    }

    private static Optional<XmlElement> rule(Map<String, byte[]> files, ChangeOwners.Place place) {
        var content = files.get(place.file());
        if (content == null || !place.file().endsWith(".dmn")) {
            return Optional.empty();
        }
        return RawDecisionTable.of(content).stream()
                .flatMap(table -> table.rules().stream())
                .filter(rule ->
                        rule.attribute("id").filter(place.element()::equals).isPresent())
                .findFirst();
    }

    private static String content(XmlElement rule) {
        return CanonicalXml.of(rule, inside -> false);
    }
}
