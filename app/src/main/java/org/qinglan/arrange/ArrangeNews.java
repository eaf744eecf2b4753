package org.qinglan.arrange;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.springframework.stereotype.Component;

/** Tells those concerned, in the transaction of the deed, so that nobody stands before an empty class. */
@Component
class ArrangeNews {
    private final Notices notices;
    private final People people;

    ArrangeNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void asked(Arrangement sheet, List<Absentee> absent, Unit school) {
        var directors = people.postsWithin(school.id()).stream()
                .filter(post -> post.role() == Role.ACADEMIC_DIRECTOR)
                .map(Post::personId)
                .toList();
        String when = absent.stream().map(Absentee::when).collect(Collectors.joining("、"));
        notices.send(
                directors,
                Notice.Kind.LESSONS,
                sheet.madeByName() + "请排调课：" + when + "，" + sheet.reason() + "。",
                link(sheet));
    }

    /** Each hears of each lesson that she gives, gives elsewhere or is spared. */
    void settled(Arrangement sheet, List<Absentee> absent, List<Decided> decided) {
        notices.settle(Notice.Kind.LESSONS, link(sheet));
        if (decided.isEmpty()) say(sheet.madeBy(), "“" + sheet.reason() + "”那几节没有课，不用调。", sheet);
        for (var one : decided) {
            if (one.byId() == null) continue;
            var with = one.with();
            String lesson = one.when() + one.className() + one.subject().chinese();
            if (with == null) {
                say(one.byId(), lesson + "请您代课（" + one.teacherName() + "老师" + sheet.reason() + "）。", sheet);
            } else {
                String other = with.words();
                say(
                        one.byId(),
                        "您的课" + other + "调到" + one.when() + "上（" + one.className() + "，和" + one.teacherName()
                                + "老师对调）。",
                        sheet);
                say(one.teacherId(), "您的课" + lesson + "调到" + with.when() + "上（和" + one.by() + "老师对调）。", sheet);
            }
        }
        var covered = decided.stream()
                .filter(d -> d.kind() == Decided.Kind.COVER)
                .map(Decided::teacherId)
                .toList();
        var open = decided.stream()
                .filter(d -> d.kind() == Decided.Kind.OPEN)
                .map(Decided::teacherId)
                .toList();
        notices.send(
                absent.stream()
                        .map(Absentee::personId)
                        .filter(covered::contains)
                        .toList(),
                Notice.Kind.LESSONS,
                "您" + sheet.reason() + "时的课排好了，点开看谁代。",
                link(sheet));
        notices.send(open, Notice.Kind.LESSONS, "您" + sheet.reason() + "时有课另有安排，点开看是哪几节。", link(sheet));
    }

    void cancelled(Arrangement sheet, List<Absentee> absent, List<Decided> decided) {
        notices.settle(Notice.Kind.LESSONS, link(sheet));
        if (sheet.state() == Arrangement.State.ASKED
                && absent.stream().allMatch(a -> a.personId().equals(sheet.madeBy()))) return;
        var concerned = sheet.state() == Arrangement.State.SETTLED
                ? Stream.concat(
                        absent.stream().map(Absentee::personId),
                        decided.stream().map(Decided::byId).filter(java.util.Objects::nonNull))
                : Stream.of(sheet.madeBy());
        notices.send(
                concerned.collect(Collectors.toSet()),
                Notice.Kind.LESSONS,
                "“" + sheet.reason() + "”的调课撤了，课照课表上。",
                link(sheet));
    }

    private void say(UUID person, String sentence, Arrangement sheet) {
        notices.send(List.of(person), Notice.Kind.LESSONS, sentence, link(sheet));
    }

    private static String link(Arrangement sheet) {
        return "/arrangements/" + sheet.id();
    }
}
