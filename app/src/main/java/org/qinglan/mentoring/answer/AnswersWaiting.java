package org.qinglan.mentoring.answer;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.mentoring.PairItems;
import org.qinglan.mentoring.answer.Answer.State;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.shared.ChineseDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On 我的一周: the lesson heard that is to be given oneself next. */
@Component
@Order(2)
class AnswersWaiting implements WaitingItems, PairItems {
    private final Answers answers;
    private final Mentorings mentorings;

    AnswersWaiting(Answers answers, Mentorings mentorings) {
        this.answers = answers;
        this.mentorings = mentorings;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var items = new ArrayList<WeekItem>();
        if (!mentorings.mentorsOf(me.personId(), me.today()).isEmpty())
            answers.of(List.of(me.personId()), me.today()).stream()
                    .filter(Answer::isOpen)
                    .findFirst()
                    .ifPresent(a -> items.add(own(a)));
        var mentees = mentorings.menteesOf(me.personId(), me.today()).stream()
                .map(Mentoring::menteeId)
                .toList();
        long late = answers.of(mentees, me.today()).stream()
                .filter(a -> a.state() == State.LATE && a.heard().mentorId().equals(me.personId()))
                .count();
        if (late > 0)
            items.add(WeekItem.plain("徒弟听了您的课，还没上一遍", "点开看是哪几节，可以问一句", new WeekItem.Act("去看", "/mentoring/heard"))
                    .tagged(late + " 节", "owe"));
        return items;
    }

    private static WeekItem own(Answer answer) {
        var due = answer.due();
        boolean late = answer.state() == State.LATE;
        String when =
                due == null ? "" : late ? "，该在" + ChineseDates.plain(due) + "前" : "，" + ChineseDates.day(due) + "前";
        var item = WeekItem.plain(
                "听一堂，上一堂",
                "听了" + answer.heard().mentor() + answer.heard().words() + when,
                new WeekItem.Act(
                        "写对照", "/mentoring/sheets/new?heard=" + answer.heard().recordId()));
        return (late ? item.tagged("欠 1", "owe") : item).due(due);
    }
}
