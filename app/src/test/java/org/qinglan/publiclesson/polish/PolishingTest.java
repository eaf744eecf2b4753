package org.qinglan.publiclesson.polish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.file.WordDocument;
import org.qinglan.notice.Notices;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonSteps;
import org.qinglan.publiclesson.polish.Version.Advice;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

class PolishingTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Polishing polishing;

    @Autowired
    Versions versions;

    @Autowired
    LessonSteps steps;

    @Autowired
    Notices notices;

    private UUID id;

    @BeforeEach
    void anApprovedLesson() {
        id = steps.approved(at, "平均数");
    }

    @Test
    void what_was_advised_on_a_version_is_found_in_the_next_one_or_kept_aside_with_a_reason() {
        add("一、导入");
        polishing.tried(at.teacher, id, LocalDate.of(2026, 10, 7), "三（2）班", "导入用了八分钟");
        advise(at.colleague, "导入再短一点");
        advise(at.leader, "换成测身高的例子");
        assertThat(notices.of(at.teacher.personId(), 1).rows())
                .extracting(n -> n.text())
                .contains("许同事给《平均数》第 1 稿提了建议。");
        var advice = versions.advice(id);
        assertThat(answer(advice.getFirst(), Advice.State.TAKEN, "")).isEqualTo(new Refused<>(PolishRefusal.NO_NEXT));
        add("一、导入（三分钟）");
        assertThat(answer(advice.getFirst(), Advice.State.TAKEN, "删了一个例子")).isInstanceOf(Done.class);
        assertThat(answer(advice.get(1), Advice.State.KEPT, "")).isEqualTo(new Refused<>(PolishRefusal.NO_REASON));
        assertThat(answer(advice.get(1), Advice.State.KEPT, "学生不愿说身高")).isInstanceOf(Done.class);
        assertThat(answer(advice.get(1), Advice.State.TAKEN, "")).isEqualTo(new Refused<>(PolishRefusal.ANSWERED));
        assertThat(versions.advice(id)).extracting(Advice::words).containsExactly("第 2 稿改了", "先不改");
        assertThat(answer(advice.get(1), Advice.State.OPEN, "")).isInstanceOf(Done.class);
        assertThat(versions.advice(id).getLast().words()).isEqualTo("还没答");
        assertThat(versions.trials(id))
                .singleElement()
                .extracting(Version.Trial::n)
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("update publiclesson.advice set state = 'TAKEN', taken_in = 1 where id = ?")
                        .param(advice.get(1).id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void only_the_teacher_adds_versions_and_answers_and_only_others_advise() {
        assertThat(polishing.advise(at.colleague, id, "导入再短一点")).isEqualTo(new Refused<>(PolishRefusal.NO_VERSION));
        assertThatThrownBy(() -> polishing.add(at.colleague, id, "", new byte[0], "我的", ""))
                .isInstanceOf(Forbidden.class);
        assertThat(polishing.add(at.teacher, id, "", new byte[0], " ", ""))
                .isEqualTo(new Refused<>(PolishRefusal.NOTHING));
        add("一、导入");
        assertThat(polishing.advise(at.teacher, id, "自己提")).isEqualTo(new Refused<>(PolishRefusal.OWN_ADVICE));
        assertThat(polishing.advise(at.colleague, id, "短")).isEqualTo(new Refused<>(PolishRefusal.NO_ADVICE));
        assertThat(polishing.tried(at.teacher, id, LocalDate.of(2026, 10, 9), "三（2）班", ""))
                .isEqualTo(new Refused<>(PolishRefusal.NO_CLASS));
        advise(at.colleague, "导入再短一点");
        var advice = versions.advice(id).getFirst();
        assertThatThrownBy(() -> polishing.answer(at.colleague, id, advice.id(), Advice.State.KEPT, "不改"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_word_file_is_kept_read_and_compared_with_the_version_before() throws Exception {
        scope.close();
        upload(
                "第一稿.docx",
                WordDocument.portrait().paragraph("一、导入").paragraph("二、量一量").bytes());
        upload(
                "第二稿.docx",
                WordDocument.portrait().paragraph("一、导入").paragraph("二、猜一猜").bytes());
        mvc.perform(get("/public-lessons/" + id + "/polish/difference").with(as(at.colleague)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<del>二、量一量</del>")))
                .andExpect(content().string(containsString("<mark>二、猜一猜</mark>")));
        mvc.perform(get("/public-lessons/" + id + "/polish").with(as(at.colleague)))
                .andExpect(content().string(containsString("第二稿.docx")));
        scope = Tenancy.enter(at.city.tenantId());
        var file = versions.last(id).orElseThrow().fileId();
        scope.close();
        mvc.perform(get("/files/" + file).with(as(at.colleague))).andExpect(status().isOk());
        scope = Tenancy.enter(at.city.tenantId());
        jdbc.sql("update publiclesson.lesson set state = 'RETURNED' where id = ?")
                .param(id)
                .update();
        scope.close();
        mvc.perform(get("/files/" + file).with(as(at.other))).andExpect(status().isForbidden());
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void what_stayed_is_told_from_what_changed() {
        var difference = Difference.of("一、导入\n\n二、量一量\n三、小结", "一、导入\n三、小结\n四、作业");
        assertThat(difference.lines())
                .extracting(line -> line.kind() + " " + line.text())
                .containsExactly("SAME 一、导入", "GONE 二、量一量", "SAME 三、小结", "NEW 四、作业");
        assertThat(Difference.of("甲\n乙", "甲\n 乙").isEmpty()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
    }

    private void add(String text) {
        assertThat(polishing.add(at.teacher, id, "", new byte[0], text, "")).isInstanceOf(Done.class);
    }

    private void advise(Actor me, String text) {
        assertThat(polishing.advise(me, id, text)).isInstanceOf(Done.class);
    }

    private org.qinglan.shared.Decision<Advice.State, org.qinglan.shared.Refusal> answer(
            Advice advice, Advice.State state, String why) {
        return polishing.answer(at.teacher, id, advice.id(), state, why);
    }

    private void upload(String name, byte[] content) throws Exception {
        mvc.perform(multipart("/public-lessons/" + id + "/polish/versions")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(as(at.teacher))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}
