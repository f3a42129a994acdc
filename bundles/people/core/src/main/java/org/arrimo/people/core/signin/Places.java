package org.arrimo.people.core.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where attempts come from, as far as it tells one guesser from another. */
public final class Places {
    /** Only literals: nothing here may ask a name server. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%[^/]*)?");

    private static final int NETWORK_BYTES = 8;

    private Places() {}

    /** @return the source; of an IPv6 address its network of 64 bits, which a single subscriber has all of */
    public static String of(String source) {
        if (!IPV6.matcher(source).matches()) {
            return source;
        }
        try {
            return InetAddress.getByName(source) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : source;
        } catch (UnknownHostException e) {
            return source;
        }
    }
}
