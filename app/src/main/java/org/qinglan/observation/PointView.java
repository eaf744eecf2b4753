package org.qinglan.observation;

import java.util.List;
import java.util.UUID;
import org.qinglan.record.form.Entry;

/** The notes and files of an observation by criterion. */
public record PointView(Entry entry, boolean own, List<Criterion> criteria, List<Item> notes, List<Item> files) {
    /**
     * A criterion of the rubric.
     *
     * @param code lesson/1:0.2
     */
    public record Criterion(String code, String dimension, String name) {}

    /**
     * A note or a file.
     *
     * @param time of a note; empty for a file
     * @param text of a note, name of a file
     * @param href of a file; empty for a note
     * @param criterion its code; empty: none chosen yet
     */
    public record Item(UUID id, String time, String text, String href, String criterion) {}

    public PointView {
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    /** Criteria that something speaks to, in the rubric's order. */
    public List<Criterion> used() {
        return criteria.stream()
                .filter(c -> !notesOf(c).isEmpty() || !filesOf(c).isEmpty())
                .toList();
    }

    public List<Item> notesOf(Criterion criterion) {
        return of(notes, criterion);
    }

    public List<Item> filesOf(Criterion criterion) {
        return of(files, criterion);
    }

    private static List<Item> of(List<Item> items, Criterion criterion) {
        return items.stream()
                .filter(i -> i.criterion().equals(criterion.code()))
                .toList();
    }
}
