package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.form.Words;

/** The form of an agreement as it was sent. */
public record PairTyped(
        @Nullable String mentor,
        @Nullable String mentee,
        @Nullable String theme,
        @Nullable String from,
        @Nullable String to,
        @Nullable String aims,
        @Nullable String mentorDuties,
        @Nullable String menteeDuties,
        @Nullable String outside) {
    static PairTyped of(String mentor, String mentee, Agreement text) {
        return new PairTyped(
                mentor,
                mentee,
                text.theme(),
                text.firstDay().toString(),
                text.lastDay().toString(),
                text.aims(),
                text.mentorDuties(),
                text.menteeDuties(),
                null);
    }

    static PairTyped of(Pairing pair) {
        return of(
                pair.mentor(),
                pair.mentee(),
                new Agreement(
                        pair.theme(),
                        pair.firstDay(),
                        pair.lastDay(),
                        pair.aims(),
                        pair.mentorDuties(),
                        pair.menteeDuties()));
    }

    /** Whether the mentor is somebody from outside who is in no roster. */
    public boolean isOutside() {
        return outside != null;
    }

    /** Empty where a day is missing or none. */
    Optional<Agreement> agreement() {
        Optional<LocalDate> first = Words.date(text(from));
        Optional<LocalDate> last = Words.date(text(to));
        if (first.isEmpty() || last.isEmpty()) return Optional.empty();
        return Optional.of(new Agreement(
                text(theme), first.get(), last.get(), text(aims), text(mentorDuties), text(menteeDuties)));
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
