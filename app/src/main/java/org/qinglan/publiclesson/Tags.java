package org.qinglan.publiclesson;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 方向: the tags of a school, such as 数字化. */
@Repository
public class Tags {
    /** @param retired offered no more, but what bears it still counts */
    public record Tag(UUID id, String name, boolean retired) {}

    private final JdbcClient jdbc;

    Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a school, those in use first. */
    public List<Tag> of(UUID schoolId) {
        return jdbc.sql("select id, name, retired from publiclesson.tag where school_id = ? order by retired, name")
                .param(schoolId)
                .query(Tag.class)
                .list();
    }

    /** Those a lesson bears. */
    public List<Tag> ofLesson(UUID lessonId) {
        return jdbc.sql("select t.id, t.name, t.retired from publiclesson.lesson_tag x join publiclesson.tag t"
                        + " on t.tenant_id = x.tenant_id and t.id = x.tag_id where x.lesson_id = ? order by t.name")
                .param(lessonId)
                .query(Tag.class)
                .list();
    }

    /** The lessons that bear a tag. */
    Set<UUID> lessons(UUID tag) {
        return Set.copyOf(jdbc.sql("select lesson_id from publiclesson.lesson_tag where tag_id = ?")
                .param(tag)
                .query(UUID.class)
                .list());
    }

    /** Adds one, or takes a retired one of the same name into use again. */
    @Transactional
    public void add(UUID schoolId, String name) {
        jdbc.sql("insert into publiclesson.tag (tenant_id, id, school_id, name) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, school_id, name) do update set retired = false")
                .params(Tenancy.require(), Ids.next(), schoolId, name)
                .update();
    }

    void retire(UUID schoolId, UUID id) {
        jdbc.sql("update publiclesson.tag set retired = true where id = ? and school_id = ?")
                .params(id, schoolId)
                .update();
    }

    /** Makes these the tags of a lesson; tags of another school are left out. */
    void put(UUID lessonId, UUID schoolId, Collection<UUID> tags) {
        jdbc.sql("delete from publiclesson.lesson_tag where lesson_id = ?")
                .param(lessonId)
                .update();
        jdbc.sql("insert into publiclesson.lesson_tag (tenant_id, lesson_id, tag_id) select tenant_id, ?, id"
                        + " from publiclesson.tag where school_id = ? and id = any(?)")
                .params(lessonId, schoolId, tags.toArray(UUID[]::new))
                .update();
    }
}
