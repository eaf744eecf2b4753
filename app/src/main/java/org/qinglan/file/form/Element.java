package org.qinglan.file.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of a part by its places in it: where its start tag begins and ends, where its end tag begins and ends. */
final class Element {
    private final Markup markup;
    private final @Nullable Element parent;
    private final List<Element> children = new ArrayList<>(2);
    private final String name;
    private final int start;
    private final int open;
    private int close;
    private int end;

    Element(Markup markup, @Nullable Element parent, String name, int start, int open) {
        this.markup = markup;
        this.parent = parent;
        this.name = name;
        this.start = start;
        this.open = open;
        this.close = open;
        this.end = open;
        if (parent != null) parent.children.add(this);
    }

    void ends(int closeTag, int after) {
        close = closeTag;
        end = after;
    }

    /** w:tbl. */
    String name() {
        return name;
    }

    /** tbl: transitional, strict and differently prefixed files agree in local names. */
    String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** "w:" or empty. */
    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    int start() {
        return start;
    }

    int open() {
        return open;
    }

    int close() {
        return close;
    }

    int end() {
        return end;
    }

    @Nullable
    Element parent() {
        return parent;
    }

    List<Element> children() {
        return children;
    }

    boolean is(String localName) {
        return local().equals(localName);
    }

    boolean isWithin(String localName) {
        for (var up = parent; up != null; up = up.parent) if (up.is(localName)) return true;
        return false;
    }

    /** Written as {@code <a/>}. */
    boolean isEmptyTag() {
        return end == open;
    }

    /** The first child of a local name. */
    @Nullable
    Element child(String localName) {
        for (var child : children) if (child.is(localName)) return child;
        return null;
    }

    List<Element> childrenOf(String localName) {
        return children.stream().filter(c -> c.is(localName)).toList();
    }

    /** This element and everything in it, in document order, without recursion. */
    void walk(Consumer<Element> visitor) {
        var open = new java.util.ArrayDeque<Element>();
        open.push(this);
        while (!open.isEmpty()) {
            var next = open.pop();
            visitor.accept(next);
            for (int i = next.children.size() - 1; i >= 0; i--) open.push(next.children.get(i));
        }
    }

    /** All of a local name in it, in document order. */
    List<Element> all(String localName) {
        var found = new ArrayList<Element>();
        walk(e -> {
            if (e.is(localName)) found.add(e);
        });
        return found;
    }

    /** An attribute by its local name; null where it has none. */
    @Nullable
    String attribute(String localName) {
        var span = markup.attribute(this, localName);
        return span == null ? null : Markup.decode(markup.text().substring(span.from(), span.to()));
    }

    int number(String localName, int otherwise) {
        String value = attribute(localName);
        return value != null && value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
    }

    /** As it is written, tags included. */
    String raw() {
        return markup.text().substring(start, end);
    }

    /** What is written directly in it, markup left out. */
    String text() {
        return Markup.decode(
                markup.text().substring(open, close).replaceAll("(?s)<!\\[CDATA\\[(.*?)]]>|<[^>]*>", "$1"));
    }
}
