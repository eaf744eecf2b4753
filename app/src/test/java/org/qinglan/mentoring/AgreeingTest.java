package org.qinglan.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.mentoring.PairScene.TODAY;
import static org.qinglan.mentoring.PairScene.done;
import static org.qinglan.mentoring.PairScene.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.given.StatementCounter;
import org.qinglan.notice.Notices;
import org.qinglan.record.Reviews;
import org.qinglan.school.MentorCaps;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class AgreeingTest extends PairTest {
    @Autowired
    Agreeing agreeing;

    @Autowired
    Pairings pairings;

    @Autowired
    MentorCaps caps;

    @Autowired
    Reviews reviews;

    @Autowired
    Notices notices;

    @Autowired
    PairsInReview inReview;

    @Autowired
    StatementCounter statements;

    PairScene scene;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
    }

    @Test
    void two_people_are_a_pair_when_both_and_then_the_school_have_signed() {
        var pair = draft();
        assertThat(refused(agreeing.sign(scene.actor(scene.mentor), pair.id()))).contains("不用您签字");
        done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        done(agreeing.sign(scene.actor(scene.mentor), pair.id()));
        assertThat(refused(agreeing.sign(scene.actor(scene.mentor), pair.id()))).contains("不用您签字");
        assertThat(refused(agreeing.step(scene.office, pair.id(), "sign", ""))).contains("等双方签字");
        assertThat(done(agreeing.sign(scene.actor(scene.mentee), pair.id())).state())
                .isEqualTo("AGREED");
        assertThat(related(TODAY)).isFalse();
        assertThat(reviews.of(scene.office))
                .extracting(w -> w.what().kind(), w -> w.what().owner())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("师徒协议", "叶初"));
        assertThat(inReview.tenants()).contains(scene.at.tenantId());
        assertThat(refused(agreeing.step(scene.leader, pair.id(), "sign", ""))).contains("学校签字");
        var running = done(agreeing.step(scene.office, pair.id(), "sign", ""));
        assertThat(running.state()).isEqualTo("ACTIVE");
        assertThat(running.schoolSigner()).isEqualTo("丁主任");
        assertThat(related(LocalDate.of(2026, 9, 7))).isTrue();
        assertThat(related(LocalDate.of(2027, 6, 30))).isTrue();
        assertThat(related(LocalDate.of(2027, 7, 1))).isFalse();
        assertThat(notices.of(scene.mentee.id(), 1).rows())
                .extracting(n -> n.text())
                .contains("顾言、叶初的师徒协议请您看一遍，签字。", "顾言、叶初结对开始了。");
    }

    @Test
    void many_agreements_wait_for_as_many_statements_as_one() throws Exception {
        caps.set(scene.at.school().id(), 6, scene.office.personId());
        agreed(scene.mentor, scene.mentee);
        var once = statements.during(inReview::all);
        for (String name : java.util.List.of("甲新", "乙新", "丙新"))
            agreed(scene.mentor, city.person(name, scene.at.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20)));
        assertThat(statements.during(inReview::all)).hasSameSizeAs(once);
        assertThat(inReview.all()).hasSize(4);
    }

    @Test
    void nothing_runs_in_the_database_without_the_signatures() {
        var pair = draft();
        assertThatThrownBy(() -> jdbc.sql("update mentoring.pairing set state = 'ACTIVE' where id = ?")
                        .param(pair.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update mentoring.pairing set state = 'ACTIVE', mentor_signed_at = now(),"
                                + " mentee_signed_at = now() where id = ?")
                        .param(pair.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void who_declines_says_why_and_other_words_need_other_signatures() {
        var pair = draft();
        done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        assertThat(refused(agreeing.write(scene.leader, pair.id(), PairScene.text())))
                .contains("收回来改");
        done(agreeing.sign(scene.actor(scene.mentor), pair.id()));
        assertThat(refused(agreeing.step(scene.actor(scene.mentee), pair.id(), "decline", "忙")))
                .contains("至少 5 个字");
        var back = done(agreeing.step(scene.actor(scene.mentee), pair.id(), "decline", "两人课表对不上，换一位"));
        assertThat(back.state()).isEqualTo("MATCHING");
        assertThat(back.mentorSignedAt()).isNull();
        assertThat(notices.of(scene.office.personId(), 1).rows())
                .extracting(n -> n.text())
                .contains("顾言、叶初的协议退回了：两人课表对不上，换一位");
        done(agreeing.write(scene.leader, pair.id(), PairScene.text()));
    }

    @Test
    void a_pause_and_an_early_end_end_the_relation_that_day() {
        var pair = scene.running(agreeing);
        done(agreeing.step(scene.leader, pair.id(), "pause", "徒弟外出跟岗两个月"));
        assertThat(related(TODAY)).isTrue();
        assertThat(related(TODAY.plusDays(1))).isFalse();
        done(agreeing.step(scene.leader, pair.id(), "resume", ""));
        assertThat(related(TODAY.plusDays(1))).isTrue();
        var ended = done(agreeing.step(scene.office, pair.id(), "end", "师父调到别的学校"));
        assertThat(ended.lastDay()).isEqualTo(TODAY);
        assertThat(related(TODAY.plusDays(1))).isFalse();
        // and the two may begin again
        assertThat(agreeing.draft(scene.leader, scene.mentor.id(), scene.mentee.id(), PairScene.text()))
                .isInstanceOf(Done.class);
    }

    @Test
    void one_agreement_at_a_time_between_two_people_who_are_not_one() {
        draft();
        assertThat(refused(agreeing.draft(scene.office, scene.mentor.id(), scene.mentee.id(), PairScene.text())))
                .contains("已经有一份协议");
        assertThat(refused(agreeing.draft(scene.leader, scene.mentee.id(), scene.mentee.id(), PairScene.text())))
                .contains("不能是同一个人");
    }

    @Test
    void a_mentor_is_asked_for_no_more_mentees_than_the_school_lets_her_have() {
        caps.set(scene.at.school().id(), 1, scene.office.personId());
        var pair = draft();
        var second = city.person("叶二", scene.at.mathsGrade3(), Role.TEACHER);
        assertThat(refused(agreeing.draft(scene.leader, scene.mentor.id(), second.id(), PairScene.text())))
                .startsWith("顾言已经带 1 人（叶初），学校定的是一位师父最多带 1 人；请另选师父")
                .contains("放宽");
        // somebody else came first, on the roster: neither sending out nor the school's signature goes through
        done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        done(agreeing.sign(scene.actor(scene.mentor), pair.id()));
        done(agreeing.sign(scene.actor(scene.mentee), pair.id()));
        mentorings.add(scene.mentor.id(), second.id(), null, TODAY);
        assertThat(refused(agreeing.step(scene.office, pair.id(), "sign", ""))).contains("（叶二）");
        assertThat(pairings.get(pair.id()).state()).isEqualTo("AGREED");
        // whom she guides by the roster already gets the agreement to it
        assertThat(agreeing.draft(scene.leader, scene.mentor.id(), second.id(), PairScene.text()))
                .isInstanceOf(Done.class);
        caps.set(scene.at.school().id(), 2, scene.office.personId());
        done(agreeing.step(scene.office, pair.id(), "sign", ""));
    }

    @Test
    void only_who_leads_the_mentee_within_the_school_writes_the_agreement() {
        var other = scene.actor(city.person("隔壁组长", scene.at.chinese(), Role.SUBJECT_GROUP_LEADER));
        var district = scene.actor(city.person("江研究员", scene.at.district(), Role.RESEARCH_OFFICER));
        for (var stranger : java.util.List.of(other, district, scene.actor(scene.mentor)))
            assertThatThrownBy(() -> agreeing.draft(stranger, scene.mentor.id(), scene.mentee.id(), PairScene.text()))
                    .isInstanceOf(Forbidden.class);
        var pair = draft();
        done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        assertThatThrownBy(() -> agreeing.sign(scene.leader, pair.id())).isInstanceOf(Forbidden.class);
        assertThat(refused(agreeing.step(other, pair.id(), "take-back", ""))).isNotEmpty();
    }

    @Test
    void an_agreement_says_what_for_and_for_how_long() {
        var text = PairScene.text();
        assertThat(sentence(new Agreement(" ", text.firstDay(), text.lastDay(), text.aims(), "", "")))
                .contains("一起做什么");
        assertThat(sentence(new Agreement("听课", text.firstDay(), text.lastDay(), "好好干", "", "")))
                .contains("目标");
        assertThat(sentence(new Agreement("听课", text.lastDay(), text.firstDay(), text.aims(), "", "")))
                .contains("结束的日子");
        assertThat(sentence(new Agreement("听课", text.firstDay(), text.firstDay().plusYears(4), text.aims(), "", "")))
                .contains("三年");
        assertThat(sentence(new Agreement("听课", text.firstDay(), text.lastDay(), text.aims(), "好".repeat(1001), "")))
                .contains("1000 字");
        assertThat(Agreement.usual(LocalDate.of(2027, 6, 30)).lastDay()).isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(Agreement.usual(TODAY).lastDay()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    private static String sentence(Agreement typed) {
        return refused(typed.checked());
    }

    private void agreed(Person mentor, Person mentee) {
        var pair = done(agreeing.draft(scene.leader, mentor.id(), mentee.id(), PairScene.text()));
        done(agreeing.step(scene.leader, pair.id(), "propose", ""));
        done(agreeing.sign(scene.actor(mentor), pair.id()));
        done(agreeing.sign(scene.actor(mentee), pair.id()));
    }

    private Pairing draft() {
        return done(agreeing.draft(scene.leader, scene.mentor.id(), scene.mentee.id(), PairScene.text()));
    }

    private boolean related(LocalDate day) {
        return mentorings.mentorsOf(scene.mentee.id(), day).stream()
                .anyMatch(m -> m.mentorId().equals(scene.mentor.id()));
    }
}
