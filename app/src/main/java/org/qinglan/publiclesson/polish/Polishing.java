package org.qinglan.publiclesson.polish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.polish.Version.Advice;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.UnreadableSource;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 磨课: version after version, what was tried and advised between them, and what became of the advice. */
@Service
public class Polishing {
    private static final int LONGEST = 50_000;
    private static final int LONGEST_ADVICE = 300;
    private static final int LONGEST_NOTE = 200;
    private final Versions versions;
    private final PublicLessons lessons;
    private final StoredFiles files;
    private final Notices notices;

    Polishing(Versions versions, PublicLessons lessons, StoredFiles files, Notices notices) {
        this.versions = versions;
        this.lessons = lessons;
        this.files = files;
        this.notices = notices;
    }

    /**
     * Adds the next version; a file, a text, or both. What can be read of the file is kept beside it, so that differences
     * can be shown; of a picture that is nothing.
     *
     * @return its number
     */
    @Transactional
    public Decision<Integer, Refusal> add(
            Actor me, UUID lessonId, String fileName, byte[] content, String typed, String note) {
        var lesson = own(me, lessonId);
        if (content.length == 0 && typed.isBlank()) return new Refused<>(PolishRefusal.NOTHING);
        if (typed.length() > LONGEST || note.length() > LONGEST_NOTE) return new Refused<>(PolishRefusal.TOO_LONG);
        @Nullable StoredFile file = null;
        if (content.length > 0) {
            switch (files.store(me, fileName, content)) {
                case Done(var stored) -> file = stored;
                case Refused(var why) -> {
                    return new Refused<>(why);
                }
            }
        }
        String text = typed.isBlank() && file != null ? read(file.name(), content) : typed.strip();
        int n = versions.of(lesson.id()).size() + 1;
        versions.add(me, lesson.id(), n, file == null ? null : file.id(), text, note.strip());
        return new Done<>(n);
    }

    /** Notes that the last version was tried out. */
    @Transactional
    public Decision<Integer, Refusal> tried(
            Actor me, UUID lessonId, @Nullable LocalDate day, String className, String note) {
        var lesson = lessons.hold(lessonId);
        var last = versions.last(lesson.id());
        if (last.isEmpty()) return new Refused<>(PolishRefusal.NO_VERSION);
        String in = className.strip();
        if (day == null || day.isAfter(me.today()) || in.isEmpty() || in.length() > 20 || note.length() > LONGEST_NOTE)
            return new Refused<>(PolishRefusal.NO_CLASS);
        versions.addTrial(me, lesson.id(), last.get().n(), day, in, note.strip());
        return new Done<>(last.get().n());
    }

    /** Advises on the last version; its teacher is told. */
    @Transactional
    public Decision<Integer, Refusal> advise(Actor me, UUID lessonId, String text) {
        var lesson = lessons.hold(lessonId);
        if (lesson.isOf(me)) return new Refused<>(PolishRefusal.OWN_ADVICE);
        var last = versions.last(lesson.id());
        if (last.isEmpty()) return new Refused<>(PolishRefusal.NO_VERSION);
        String plain = text.strip();
        if (plain.length() < 2 || plain.length() > LONGEST_ADVICE) return new Refused<>(PolishRefusal.NO_ADVICE);
        versions.addAdvice(me, lesson.id(), last.get().n(), plain);
        notices.send(
                List.of(lesson.ownerId()),
                Notice.Kind.RECORD,
                me.name() + "给" + lesson.heading() + last.get().name() + "提了建议。",
                lesson.href() + "/polish");
        return new Done<>(last.get().n());
    }

    /** Says what became of an advice: the last version took it up, or it is kept aside for a reason. */
    @Transactional
    public Decision<Advice.State, Refusal> answer(
            Actor me, UUID lessonId, UUID adviceId, Advice.State state, String why) {
        var lesson = own(me, lessonId);
        var advice = versions.advice(lesson.id()).stream()
                .filter(a -> a.id().equals(adviceId))
                .findFirst()
                .orElseThrow(() -> new NoSuch("建议"));
        var objection = objection(lesson, advice, state, why.strip());
        if (objection.isPresent()) return new Refused<>(objection.get());
        boolean taken = state == Advice.State.TAKEN;
        int last = versions.last(lesson.id()).orElseThrow().n();
        versions.answer(adviceId, state, taken ? Integer.valueOf(last) : null, why.strip());
        return new Done<>(state);
    }

    private Optional<PolishRefusal> objection(PublicLesson lesson, Advice advice, Advice.State state, String why) {
        if (state == Advice.State.OPEN) return Optional.empty();
        if (advice.state() != Advice.State.OPEN) return Optional.of(PolishRefusal.ANSWERED);
        if (why.length() > LONGEST_ADVICE) return Optional.of(PolishRefusal.NO_ADVICE);
        if (state == Advice.State.KEPT)
            return why.length() < 2 ? Optional.of(PolishRefusal.NO_REASON) : Optional.empty();
        int last = versions.last(lesson.id()).map(Version::n).orElse(0);
        return last <= advice.n() ? Optional.of(PolishRefusal.NO_NEXT) : Optional.empty();
    }

    private PublicLesson own(Actor me, UUID lessonId) {
        var lesson = lessons.hold(lessonId);
        if (!lesson.isOf(me)) throw new Forbidden("教案由上课的老师自己来传、自己来答。");
        return lesson;
    }

    private static String read(String name, byte[] content) {
        try {
            String text = PlanReader.open(name, content).text();
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        } catch (UnreadableSource aPictureOrSlides) {
            return "";
        }
    }
}
