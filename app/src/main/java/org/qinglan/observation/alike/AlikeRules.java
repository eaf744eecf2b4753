package org.qinglan.observation.alike;

import java.time.LocalDate;
import org.qinglan.access.Actor;
import org.qinglan.observation.Settings;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Service;

/** From when on a school points out a likeness. */
@Service
class AlikeRules {
    private final Settings settings;

    AlikeRules(Settings settings) {
        this.settings = settings;
    }

    AlikeRule of(Unit unit, LocalDate day) {
        return settings.of(unit, Settings.Name.ALIKE, day)
                .map(value -> value.split(" "))
                .map(two -> new AlikeRule(Integer.parseInt(two[0]), Integer.parseInt(two[1])))
                .orElse(AlikeRule.USUAL);
    }

    Decision<AlikeRule, String> set(Actor me, int least, int share) {
        if (least < 20 || least > 200) return new Refused<>("连着一样的字数写 20 到 200，例如 30。");
        if (share < 20 || share > 100) return new Refused<>("合起来占的百分数写 20 到 100，例如 50。");
        settings.set(me, Settings.Name.ALIKE, least + " " + share);
        return new Done<>(new AlikeRule(least, share));
    }
}
