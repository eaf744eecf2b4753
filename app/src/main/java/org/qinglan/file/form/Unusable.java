package org.qinglan.file.form;

/** A file turned out to be no form while it was being read; {@link OfficeForm#read} makes a refusal of it. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final FormRefusal why;

    Unusable(FormRefusal why) {
        super(why.sentence(), null, false, false);
        this.why = why;
    }

    public FormRefusal why() {
        return why;
    }
}
