package org.qinglan.publiclesson.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.Address;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonSteps;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Rate;
import org.qinglan.record.form.Writing;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.MockMvc;

class ArchivingTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Archiving archiving;

    @Autowired
    Certificates certificates;

    @Autowired
    PublicLessons lessons;

    @Autowired
    LessonSteps steps;

    @Autowired
    Writing writing;

    @Autowired
    ArchivingItems items;

    @Test
    void anybody_verifies_a_certificate_and_sees_what_is_printed_and_nothing_else() throws Exception {
        var id = steps.archived(at);
        var number = certificates.of(id).orElseThrow().number();
        assertThat(number).matches("2026(-[2-9A-HJ-NP-Z]{4}){3}");
        scope.close();
        var page = Jsoup.parse(body(get("/certificates/" + number.toLowerCase())));
        assertThat(page.select("main dd").eachText()).containsExactly("顾言", "平均数", "校级研究课", "2026年9月29日", "青禾小学");
        assertThat(page.text()).contains("有这张证明").doesNotContain("三（1）班", "语文老师", "录播教室");
        assertThat(Jsoup.parse(body(get("/certificates").param("number", number)))
                        .text())
                .contains("有这张证明");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void a_lesson_that_has_all_it_takes_waits_for_the_offices_until_it_is_archived() throws Exception {
        assertThat(items.waiting(at.director)).isEmpty();
        var id = steps.heldBefore(at);
        assertThat(items.waiting(at.director))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("上过的公开课等归档"));
        assertThat(items.waiting(at.leader)).isEmpty();
        assertThat(items.waiting(at.teacher)).isEmpty();
        scope.close();
        // who listened is counted for everybody, and named for who runs the lesson
        assertThat(Jsoup.parse(body(get("/public-lessons/" + id).with(as(at.colleague))))
                        .text())
                .contains("到了 1 人");
        scope = Tenancy.enter(at.city.tenantId());
        archiving.archive(at.director, id);
        assertThat(items.waiting(at.director)).isEmpty();
    }

    @Test
    void a_number_nobody_issued_is_unknown_and_trying_numbers_is_stopped() throws Exception {
        scope.close();
        mvc.perform(get("/certificates/2026-AAAA-BBBB-CCCC").with(Address.fresh()))
                .andExpect(status().isNotFound());
        int status = 0;
        for (int n = 0; n <= Rate.FROM_ONE_ADDRESS; n++)
            status = mvc.perform(get("/certificates/2026-AAAA-BBBB-CCCC").with(Address.at("203.0.113.9")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        assertThat(status).isEqualTo(429);
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void a_certificate_ends_with_its_record_and_holds_again_with_it() {
        var id = steps.archived(at);
        var record = java.util.Objects.requireNonNull(lessons.get(id).recordId());
        assertThat(valid(id)).isTrue();
        writing.step(at.teacher, record, "void", "");
        assertThat(valid(id)).isFalse();
        writing.step(at.teacher, record, "restore", "");
        assertThat(valid(id)).isTrue();
    }

    @Test
    void taken_out_of_the_archive_it_proves_nothing_and_archived_again_it_has_another_number() {
        var id = steps.archived(at);
        var first = certificates.of(id).orElseThrow().number();
        assertThat(archiving.takeOut(at.director, id, "短")).isInstanceOf(Refused.class);
        assertThat(archiving.takeOut(at.director, id, "课题写错了一个字")).isInstanceOf(Done.class);
        assertThat(certificates.find(first).orElseThrow().valid()).isFalse();
        assertThat(archiving.archive(at.director, id)).isInstanceOf(Done.class);
        assertThat(certificates.of(id).orElseThrow().number()).isNotEqualTo(first);
        assertThat(certificates.find(first).orElseThrow().valid()).isFalse();
        assertThatThrownBy(() -> certificates.issue(at.director, lessons.get(id)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_lesson_without_plan_or_listeners_is_not_archived_and_the_school_archives_alone() {
        var id = steps.heldBefore(at);
        assertThat(archiving.archive(at.teacher, id)).isInstanceOf(Refused.class);
        assertThat(archiving.archive(at.leader, id)).isInstanceOf(Refused.class);
        var bare = steps.approved(at, "周长");
        jdbc.sql("update publiclesson.lesson set state = 'HELD', held_on = date '2026-09-24', period = 2 where id = ?")
                .param(bare)
                .update();
        assertThat(archiving.archive(at.director, bare))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((Refusal) r.why()).sentence())
                                .isEqualTo("还不能归档，缺：教案（老师在“磨课”里传）、签到的人、算数的记录（老师那份作废了）。"));
        assertThat(archiving.archive(at.director, id))
                .isInstanceOfSatisfying(
                        Done.class, d -> assertThat(lessons.get(id).state()).isEqualTo(State.ARCHIVED));
    }

    @Test
    void the_dossier_is_one_word_file_with_all_five_parts_for_who_runs_the_lesson() throws Exception {
        var id = steps.archived(at);
        var number = certificates.of(id).orElseThrow().number();
        scope.close();
        var answer = mvc.perform(get("/public-lessons/" + id + "/dossier.docx").with(as(at.teacher)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(answer));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("一、通知", "录播教室", "二、听课的人", "语文老师", "三、教案", "猜一猜再量", "四、评课", "五、开课证明", number);
            assertThat(document.getAllPictures()).hasSize(1);
        }
        for (var page : new String[] {"dossier", "dossier.docx", "certificate"})
            mvc.perform(get("/public-lessons/" + id + "/" + page).with(as(at.colleague)))
                    .andExpect(status().isForbidden());
        assertThat(body(get("/public-lessons/" + id + "/certificate").with(as(at.teacher))))
                .contains(number, "兹证明顾言老师于2026年9月29日上了校级研究课《平均数》。");
        mvc.perform(post("/public-lessons/" + id + "/unarchive")
                        .param("comment", "课题写错了一个字")
                        .with(as(at.director))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void numbers_cannot_be_guessed_from_each_other() {
        var random = new SecureRandom();
        assertThat(java.util.stream.Stream.generate(() -> Certificate.fresh(2026, random))
                        .limit(1000)
                        .distinct())
                .hasSize(1000);
    }

    private boolean valid(UUID id) {
        return certificates.of(id).orElseThrow().valid();
    }

    private String body(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(Address.fresh()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
