package org.qinglan.publiclesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.Option;
import org.springframework.stereotype.Component;

/** 课的性质: the words of the record 研究课、公开课, so that both always say the same. */
@Component
public class LessonKinds {
    static final String RECORD = "open-lesson";
    static final String USUAL = "RESEARCH";
    static final String PRACTICE = "PRACTICE";
    /** 随堂开放: an ordinary lesson that its teacher asks others in to hear; observations of it are of 常态课. */
    static final String OPEN_DOOR = "ROUTINE";

    private final Kinds kinds;

    LessonKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    /** In the kind's order. */
    List<Option> all() {
        return kinds.current(RECORD).fields().stream()
                .filter(field -> field.code().equals("lessonKind"))
                .findFirst()
                .map(Field::options)
                .orElse(List.of());
    }

    boolean has(@Nullable String code) {
        return all().stream().anyMatch(option -> option.value().equals(code));
    }

    /** The word of a code: 研究课. */
    public String word(String code) {
        if (code.equals(OPEN_DOOR)) return "随堂开放";
        return all().stream()
                .filter(option -> option.value().equals(code))
                .map(Option::name)
                .findFirst()
                .orElse("公开课");
    }
}
