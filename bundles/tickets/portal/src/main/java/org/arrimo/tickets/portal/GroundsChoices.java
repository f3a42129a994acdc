package org.arrimo.tickets.portal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;

/** What there is to choose from beside a state, value to words; nothing is chosen at first. */
public final class GroundsChoices {
    private final Words words;

    public GroundsChoices(Words words) {
        this.words = words;
    }

    /** @return what a ticket can wait for */
    public Map<String, String> holdReasons() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("grounds.choose"));
        for (HoldReason reason : HoldReason.values()) {
            found.put(Wire.name(reason), words.t("hold", reason));
        }
        return found;
    }

    /** @return how a ticket can be resolved */
    public Map<String, String> resolutions() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", words.t("grounds.choose"));
        for (ResolutionCode code : ResolutionCode.values()) {
            found.put(Wire.name(code), words.t("resolution", code));
        }
        return found;
    }
}
