package org.qinglan.record.form;

/** Holds back what a record counts for one side until that side has had its say; a bean for each reason. */
public interface CreditGate {
    /**
     * Whether the credit of a part (teacher, host …) may be posted now.
     *
     * @param part as the kind names it; {@code OWNER} and {@code UNIT} are asked too
     */
    boolean isOpen(Entry entry, String part);
}
