package org.qinglan.arranging;

/**
 * What makes one proposal better than another. A school says how much each matters by a weight; 0 switches a wish off. A
 * penalty is the weight times what is said here, and the proposal with the smallest sum wins.
 */
public enum Wish {
    /** The class keeps its own teacher: a cover costs one, an exchange nothing. */
    OWN_TEACHER("由本班老师自己上", 40),
    /** Whoever covers teaches the subject: anybody else costs one. */
    SAME_SUBJECT("代课的人教这门课", 30),
    /** Whoever covers teaches the grade: anybody else costs one. */
    SAME_GRADE("代课的人教这个年级", 8),
    /** Exchanged lessons stay near: each day between them costs one. */
    NEAR("调的两节离得近", 3),
    /** The class does not have a subject twice on a day: each such lesson costs one. */
    ONCE_A_DAY("一天里同一门课不上两次", 12),
    /** Covering is shared out: whoever covers costs what she has covered this term, the second in one proposal two more … */
    SHARED_OUT("代课大家分担", 5);

    private final String words;
    private final int usualWeight;

    Wish(String words, int usualWeight) {
        this.words = words;
        this.usualWeight = usualWeight;
    }

    /** The wish as the school's page names it. */
    public String words() {
        return words;
    }

    /** The weight where a school has said nothing. */
    public int usualWeight() {
        return usualWeight;
    }
}
