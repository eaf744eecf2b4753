package org.qinglan.record.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qinglan.file.StoredFile;
import org.qinglan.record.CountedToward.Counted;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowStep;
import org.qinglan.record.PlannedAs.Sentence;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.Rubric;
import org.qinglan.shared.ChineseDates;

/**
 * The page of one record.
 *
 * @param stateName 草稿, 已存下 …
 * @param next what comes next, for the owner
 * @param fields those with something in them that the viewer may read
 * @param buttons steps the viewer may take
 * @param counted what it was counted toward
 * @param planned the sentences of plans that it carries out
 * @param changes what later versions changed, newest first
 * @param beside what rooms above have to say
 * @param mayReply the viewer was observed and may answer
 */
public record DetailView(
        Entry entry,
        boolean own,
        boolean mayWrite,
        String stateName,
        String next,
        List<Field> fields,
        List<Flow.Event> buttons,
        List<Counted> counted,
        List<Sentence> planned,
        List<FlowStep> steps,
        List<Change> changes,
        List<StoredFile> files,
        List<BesideRecord.Panel> beside,
        List<Reply> replies,
        boolean mayReply,
        Map<String, Rubric> rubrics,
        String problem) {
    /** @param before empty where nothing was there */
    public record Change(String savedBy, Instant at, String field, String before, String after) {}

    /** @param reply empty: seen only */
    public record Reply(String name, String reply, Instant at) {}

    /** What the writer told. */
    public List<Field> told() {
        return fields.stream().filter(f -> !f.known()).toList();
    }

    /** What the system knew. */
    public List<Field> facts() {
        return fields.stream().filter(Field::known).toList();
    }

    public String at(@Nullable Instant at) {
        return at == null ? "" : ChineseDates.moment(at);
    }
}
