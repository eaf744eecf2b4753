package org.qinglan.record.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;

/** What is truly particular about one kind and cannot be said as data; a bean for each such kind. */
public interface KindRules {
    /** Code of the kind. */
    String kind();

    /**
     * What a fresh form shows.
     *
     * @param asked from the link that led here, such as {@code lesson=…&date=…}
     * @param initial what the kind itself says
     */
    default Values prefill(Map<String, String> asked, Values initial, Actor me) {
        return initial;
    }

    /**
     * The page where something is chosen before the form opens; empty where the form opens at once.
     *
     * @param asked from the link that led here
     */
    default Optional<String> first(Map<String, String> asked) {
        return Optional.empty();
    }

    /** The page on which a record of this kind is written, where the general form would not do. */
    default Optional<String> page(Entry entry) {
        return Optional.empty();
    }

    /** What a draft shows when it is opened again: what came in meanwhile is put in. */
    default Values reopened(Entry draft) {
        return draft.values();
    }

    /** What the system knows or derives, put in before the record is checked. */
    default Values complete(Values values, List<Part> parts, Actor me) {
        return values;
    }

    /** Further objections; the entry's general ones are settled. */
    default List<Problem> problems(Entry entry) {
        return List.of();
    }

    /** What only one standing record may hold: a lesson by its observer. */
    default List<String> claims(Entry entry) {
        return List.of();
    }

    /** The sentence when another record holds a claim. */
    default String taken() {
        return "这件事已经记过一份了，请打开那一份修改。";
    }

    /** Attributes for the credit of one bearer, beyond those the kind lists. */
    default Map<String, String> attributes(Entry entry, UUID bearer) {
        return Map.of();
    }
}
