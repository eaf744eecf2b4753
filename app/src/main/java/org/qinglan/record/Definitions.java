package org.qinglan.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what is data and not code: flows, kinds and rubrics, written as YAML. */
public final class Definitions {
    /** What is left out of a definition is empty, never null; a misspelt word is an error and not silence. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, c -> c.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, c -> c.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(String.class, c -> c.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private Definitions() {}

    /** Everything shipped in a folder of the class path ({@code flows}, {@code kinds} …), by file name. */
    public static <T> List<T> shipped(String folder, Class<T> type) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.yaml");
            return Arrays.stream(files)
                    .map(file -> {
                        try (var in = file.getInputStream()) {
                            return YAML.readValue(in, type);
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One definition; an unreadable one throws {@link tools.jackson.core.JacksonException}. */
    public static <T> T read(String yaml, Class<T> type) {
        return YAML.readValue(yaml, type);
    }

    public static String write(Object definition) {
        return YAML.writeValueAsString(definition);
    }
}
