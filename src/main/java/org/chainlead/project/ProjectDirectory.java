package org.chainlead.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitNames;
import org.springframework.stereotype.Component;

/** Units and chains by the names a list prints; width and blanks do not matter. */
@Component
class ProjectDirectory {

    private final UnitNames units;
    private final Chains chains;

    ProjectDirectory(UnitNames units, Chains chains) {
        this.units = units;
        this.chains = chains;
    }

    /** All names of this moment, read once for a whole file. */
    Names names() {
        Map<String, UnitId> unitNames = new HashMap<>();
        units.units().forEach((name, id) -> unitNames.putIfAbsent(ProjectTexts.normal(name), id));
        Map<String, ChainRef> chainNames = new HashMap<>();
        chains.all().forEach(chain -> chainNames.put(ProjectTexts.normal(chain.name()), chain));
        return new Names(unitNames, chainNames);
    }

    /** Names with what they name. */
    record Names(Map<String, UnitId> units, Map<String, ChainRef> chains) {

        Optional<UnitId> unit(String name) {
            return Optional.ofNullable(units.get(ProjectTexts.normal(name)));
        }

        Optional<ChainRef> chain(String name) {
            return Optional.ofNullable(chains.get(ProjectTexts.normal(name)));
        }
    }
}
