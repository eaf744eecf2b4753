package org.qinglan.mentoring.partner;

import java.util.List;
import java.util.UUID;

/**
 * 伙伴组: a theme, several who guide, whoever takes part.
 *
 * @param everybody 全体: all of the unit are members, which nobody declares
 */
public record PartnerGroup(UUID id, UUID unitId, UUID termId, String theme, boolean everybody, List<Partner> partners) {
    /**
     * Somebody in it.
     *
     * @param mentor guides it; else takes part
     * @param declared by herself; else named by the plan or the leader
     */
    public record Partner(UUID groupId, UUID personId, String name, boolean mentor, boolean declared) {}

    public PartnerGroup {
        partners = List.copyOf(partners);
    }

    PartnerGroup with(List<Partner> all) {
        return new PartnerGroup(id, unitId, termId, theme, everybody, all);
    }

    public List<String> mentors() {
        return partners.stream().filter(Partner::mentor).map(Partner::name).toList();
    }

    public List<String> members() {
        return partners.stream().filter(p -> !p.mentor()).map(Partner::name).toList();
    }

    public boolean has(UUID person) {
        return partners.stream().anyMatch(p -> p.personId().equals(person));
    }

    /** Whether somebody declared it herself and so may leave it again. */
    public boolean mayLeave(UUID person) {
        return partners.stream().anyMatch(p -> p.personId().equals(person) && p.declared());
    }
}
