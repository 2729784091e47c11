package org.chainlead.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainlead.chain.ChainId;
import org.chainlead.org.AccountId;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;

/** The identities the loader made, by the codes of the files. */
final class DemoCase {

    final Map<String, UnitId> units = new LinkedHashMap<>();
    final Map<String, String> unitNames = new HashMap<>();
    final Map<String, UnitGroupId> groups = new HashMap<>();
    final Map<String, LeaderPostId> posts = new HashMap<>();
    final Map<String, String> postNames = new HashMap<>();
    final Map<String, ChainId> chains = new HashMap<>();
    final Map<String, PlanId> plans = new HashMap<>();
    final Map<String, AccountId> accounts = new HashMap<>();
    final Map<String, AppointmentId> appointments = new HashMap<>();

    UnitId unit(String code) {
        return known(units, code);
    }

    LeaderPostId post(String code) {
        return known(posts, code);
    }

    PlanId plan(String code) {
        return known(plans, code);
    }

    AccountId account(String username) {
        return known(accounts, username);
    }

    private static <T> T known(Map<String, T> map, String code) {
        T value = map.get(code);
        if (value == null) {
            throw new IllegalArgumentException("Unknown in the demo: " + code);
        }
        return value;
    }
}
