package org.qinglan.inspection;

/** What was typed to begin a checklist, shown again after a refusal. */
public record TypedChecklist(String name, String from, String to, String pasted) {
    static final TypedChecklist NOTHING = new TypedChecklist("", "", "", "");
}
