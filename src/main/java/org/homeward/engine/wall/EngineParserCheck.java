package org.homeward.engine.wall;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.homeward.engine.wall.reading.FileContent;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.engine.wall.reading.XmlReader;

/** The findings of the engine's own parser on a model that the wall lets through; keeps nothing and needs no started engine. */
public final class EngineParserCheck {

    private static final String DEEP = "it goes too deep";
    private static final int REMEMBERED_BYTES = 8 * 1024 * 1024;
    private static final Pattern NOTHING_MEANT = Pattern.compile(".*IDREF '([^']*)'.*");

    /** A draft is checked at each change, and most of its files are as they were. */
    private static final Cache<FileContent, List<RefusalReason>> KNOWN = FileContent.remembering(REMEMBERED_BYTES);

    private EngineParserCheck() {}

    /** The reasons for which the engine would not take the model, each with its element. */
    public static List<RefusalReason> refusals(byte[] bpmn) {
        return KNOWN.get(new FileContent(bpmn), none -> parsed(bpmn));
    }

    private static List<RefusalReason> parsed(byte[] bpmn) {
        var expressions = new JuelExpressionManager();
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setExpressionManager(expressions);
        Context.setProcessEngineConfiguration(settings);
        try {
            var deployment = new DeploymentEntity();
            deployment.setId("draft");
            new BpmnParser(expressions, StandardSchemas::parse)
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(bpmn))
                    .name("draft.bpmn")
                    .deployment(deployment)
                    .execute();
            return List.of();
        } catch (ParseException refused) {
            var root = root(bpmn);
            return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(error -> reason(root, error))
                    .toList();
        } catch (ProcessEngineException refused) {
            return List.of(new RefusalReason("line 1", said(String.valueOf(refused.getMessage()))));
        } catch (StackOverflowError deep) {
            return List.of(new RefusalReason("line 1", said(DEEP)));
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }

    private static XmlElement root(byte[] bpmn) {
        try {
            return XmlReader.read(bpmn);
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RefusalReason reason(XmlElement root, Problem error) {
        var named = error.getMainElementId();
        var message = String.valueOf(error.getMessage());
        var nothing = NOTHING_MEANT.matcher(message);
        return new RefusalReason(
                named != null && !named.isEmpty()
                        ? named
                        : nothing.matches() ? naming(root, nothing.group(1)) : above(root, error.getLine()),
                said(message));
    }

    private static ProblemText said(String why) {
        return ProblemText.of("engineRefuses", "the engine can't read this: {}", why);
    }

    /** The element that names what isn't there. */
    private static String naming(XmlElement root, String id) {
        return root.all()
                .filter(element -> element.attributes().containsValue(id))
                .map(XmlElement::label)
                .findFirst()
                .orElse("line 1");
    }

    /** The last element with an id that begins before the line. */
    private static String above(XmlElement root, int line) {
        return root.all()
                .filter(element -> element.attribute("id").isPresent() && element.line() <= line)
                .reduce((one, next) -> next)
                .map(XmlElement::label)
                .orElse("line " + line);
    }
}
