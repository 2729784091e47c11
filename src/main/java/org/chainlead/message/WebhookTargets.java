package org.chainlead.message;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainlead.common.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses the product may call. The host must stand in {@code chainlead.webhook.hosts}, by HTTPS unless it is this
 * machine; a name that leads to an internal address is refused unless that address is listed too. Asked when the setting is
 * saved and again before each call, for a name may come to lead elsewhere.
 */
@Component
class WebhookTargets {

    private static final int PRIVATE_V6 = 0xfc;
    private static final int PRIVATE_V6_MASK = 0xfe;
    private static final int SHARED = 100;

    private final Set<String> hosts;

    WebhookTargets(@Value("${chainlead.webhook.hosts:}") String hosts) {
        this.hosts = Arrays.stream(hosts.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why this address may not be called; empty when it may. */
    Optional<Reason> reasonAgainst(String url) {
        Optional<URI> parsed = parse(url);
        if (parsed.isEmpty()) {
            return Optional.of(Reason.of("message.refused.url"));
        }
        String host = host(parsed.get());
        if (!hosts.contains(host)) {
            return Optional.of(Reason.of("message.refused.host", host));
        }
        try {
            return against(parsed.get(), host, List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException e) {
            return Optional.of(Reason.of("message.refused.unknownHost", host));
        }
    }

    private Optional<Reason> against(URI uri, String host, List<InetAddress> addresses) {
        boolean here = addresses.stream().allMatch(InetAddress::isLoopbackAddress);
        if (uri.getScheme().equalsIgnoreCase("http") && !here) {
            return Optional.of(Reason.of("message.refused.plain"));
        }
        return addresses.stream()
                .filter(WebhookTargets::isInternal)
                .map(InetAddress::getHostAddress)
                .filter(address -> !hosts.contains(address) && !host.equals(address))
                .findFirst()
                .map(address -> Reason.of("message.refused.internal", host, address));
    }

    private static Optional<URI> parse(String url) {
        try {
            URI uri = URI.create(url);
            boolean fit = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
            return fit ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }

    private static boolean isInternal(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean v6 = bytes.length > 4;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (v6 && (bytes[0] & PRIVATE_V6_MASK) == PRIVATE_V6)
                || (!v6 && Byte.toUnsignedInt(bytes[0]) == SHARED && (bytes[1] & 0xc0) == 0x40)
                || (!v6 && bytes[0] == 0);
    }
}
