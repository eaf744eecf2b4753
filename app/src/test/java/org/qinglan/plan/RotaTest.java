package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotaTest {
    @Test
    void the_order_begins_again_after_the_last_one() {
        var rota = rota(true);
        assertThat(List.of(rota.at(1), rota.at(2), rota.at(3), rota.at(4), rota.at(21)))
                .containsExactly("周敏之", "邹凯", "罗心怡", "周敏之", "罗心怡");
    }

    @Test
    void who_does_it_together_is_named_together_each_time() {
        assertThat(rota(false).at(7)).isEqualTo("周敏之、邹凯、罗心怡");
    }

    @Test
    void nobody_cannot_take_turns() {
        assertThatThrownBy(() -> new Rota(UUID.randomUUID(), "报道", "摄影", List.of(), List.of(), true, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Rota rota(boolean rotates) {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        return new Rota(UUID.randomUUID(), "微信报道", "文字撰写", ids, List.of("周敏之", "邹凯", "罗心怡"), rotates, null);
    }
}
