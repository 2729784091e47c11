package org.chainlead.dispatch;

/** By what the rows of a round are summed up. */
public enum RowGrouping {
    /** In the order of the unit list. */
    UNIT("x.unit_id", "x.unit_name", "min(x.position)", ""),
    /** 单位组, in the order of the groups. */
    GROUP("x.group_id", "x.group_name", "min(o.sort)", "left join unit_group o on o.id = x.group_id"),
    /** 产业链, in the order of the chains. */
    CHAIN("x.chain_id", "x.chain_name", "min(o.sort)", "left join industry_chain o on o.id = x.chain_id"),
    /** 行动方案, in the order of the plans. */
    PLAN("x.plan_id", "x.plan_name", "min(o.sort)", "left join action_plan o on o.id = x.plan_id");

    private final String key;
    private final String name;
    private final String order;
    private final String join;

    RowGrouping(String key, String name, String order, String join) {
        this.key = key;
        this.name = name;
        this.order = order;
        this.join = join;
    }

    String key() {
        return key;
    }

    String label() {
        return name;
    }

    String order() {
        return order;
    }

    String join() {
        return join;
    }
}
