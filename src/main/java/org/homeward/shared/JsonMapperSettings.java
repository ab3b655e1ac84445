package org.homeward.shared;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Gives the API's mapper the settings that all of the program's mappers have, and writes our codes and ids as texts. */
@Component
public final class JsonMapperSettings implements JsonMapperBuilderCustomizer {

    /** The types that are a text on the line. */
    public static final List<Class<?>> TEXTS =
            List.of(AgencyCode.class, CaseNumber.class, Corridor.class, CountryCode.class, StepId.class);

    @Override
    public void customize(JsonMapper.Builder builder) {
        var texts = new SimpleModule("texts");
        TEXTS.forEach(type -> texts.addSerializer(type, ToStringSerializer.instance));
        JsonText.settled(builder).addModule(texts);
    }
}
