package org.chainlead.project.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.chainlead.project.ResourceFilter;
import org.chainlead.project.ResourceKind;
import org.chainlead.project.ResourceList;
import org.jspecify.annotations.Nullable;

/** The filter of 要素保障 in its address. */
final class ResourceAddress {

    private ResourceAddress() {}

    static String of(ResourceFilter filter) {
        String query = write(filter).getQueryString();
        return query.isEmpty() ? ProjectAddress.RESOURCES : ProjectAddress.RESOURCES + "?" + query;
    }

    static QueryParameters write(ResourceFilter filter) {
        return QueryParameters.simple(filter.parameters());
    }

    /** What is not understood is as if it were not there. */
    static ResourceFilter read(QueryParameters address) {
        ResourceList list = value(address, "list", ResourceList::valueOf);
        return new ResourceFilter(
                list == null ? ResourceList.OPEN : list,
                value(address, "kind", ResourceKind::valueOf),
                value(address, "unit", UnitId::of),
                value(address, "chain", ChainId::of),
                value(address, "county", UnitId::of));
    }

    private static <T> @Nullable T value(QueryParameters address, String name, Function<String, T> reading) {
        try {
            return address.getSingleParameter(name).map(reading).orElse(null);
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }
}
