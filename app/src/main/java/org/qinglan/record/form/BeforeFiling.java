package org.qinglan.record.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;

/** A room above that looks at a good record before it is filed. A bean for each. */
public interface BeforeFiling {
    /**
     * What the writer should see first; empty: it may be filed. Runs in the transaction of the filing.
     *
     * @param entry as it would be filed
     * @param answer what the writer said to an earlier pause; null where none was shown
     */
    Optional<Pause> pause(Actor writer, Entry entry, Pause.@Nullable Answer answer);
}
