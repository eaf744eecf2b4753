package org.qinglan.record.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Refused;

/**
 * Why a record was not saved; what was typed is on the page still.
 *
 * @param theirs what somebody else saved in the meantime; null where nobody did
 * @param other the record that already holds this place; null where none does
 * @param pause what the writer is shown first; null where nothing is
 */
public record NotSaved(
        List<Problem> problems,
        @Nullable Entry theirs,
        @Nullable UUID other,
        @Nullable Pause pause) {
    NotSaved(List<Problem> problems, @Nullable Entry theirs, @Nullable UUID other) {
        this(problems, theirs, other, null);
    }

    /** Nothing is wrong; the writer looks first. */
    static NotSaved paused(Pause pause) {
        String sentence = "存之前请看一眼：" + pause.points().getFirst().sentence() + "在记录页改一改、写一句原因，或者仍然存下。";
        return new NotSaved(List.of(new Problem("", sentence)), null, null, pause);
    }

    static <T> Decision<T, NotSaved> because(String sentence) {
        return new Refused<>(new NotSaved(List.of(new Problem("", sentence)), null, null));
    }

    static <T> Decision<T, NotSaved> problems(List<Problem> problems) {
        return new Refused<>(new NotSaved(problems, null, null));
    }

    static <T> Decision<T, NotSaved> overtaken(Entry theirs) {
        String sentence = "这份记录刚才在别处改过了，您写的还在这一页；对照下面的不同，改好后再存一次。";
        return new Refused<>(new NotSaved(List.of(new Problem("", sentence)), theirs, null));
    }

    /** The sentence above the form; empty where each stands under its field. */
    public String above() {
        return problems.stream()
                .filter(p -> p.field().isEmpty())
                .map(Problem::sentence)
                .findFirst()
                .orElse("");
    }

    /** The first thing to mend, wherever it stands; empty where nothing is wrong. */
    public String first() {
        return problems.stream().map(Problem::sentence).findFirst().orElse("");
    }

    /** The sentence under a field; empty without one. */
    public String under(String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .map(Problem::sentence)
                .findFirst()
                .orElse("");
    }
}
