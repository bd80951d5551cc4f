/* SPDX-License-Identifier: Apache-2.0
 * Listening addresses as people write them (RFC 3986 §3.2.2 brackets). */
#include "http/server.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/error.h"

static bool
is_address(const char *address)
{
    struct in_addr four;
    struct in6_addr six;

    return inet_pton(AF_INET, address, &four) == 1 || inet_pton(AF_INET6, address, &six) == 1;
}

bool
http_address_parse(const char *text, char **address_out, unsigned *port_out, GError **error)
{
    const char *colon = strrchr(text, ':');
    g_autofree char *address = colon == NULL ? NULL : g_strndup(text, (gsize)(colon - text));
    gsize length = address == NULL ? 0 : strlen(address);
    guint64 port;

    if (length > 2 && address[0] == '[' && address[length - 1] == ']') {
        memmove(address, address + 1, length - 2);
        address[length - 2] = '\0';
    } else if (length > 0 && strchr(address, ':') != NULL) {
        length = 0; /* a bare IPv6 address does not show where the port begins */
    }
    if (length == 0 || !is_address(address) ||
        !g_ascii_string_to_unsigned(colon + 1, 10, 0, 65535, &port, NULL)) {
        g_set_error(error, KITH_ERROR, KITH_ERROR_INVALID,
                    "\"%s\" is not an address to listen on: give a number and a port, such as "
                    "127.0.0.1:7788 or [::1]:7788.",
                    text);
        return false;
    }
    *address_out = g_steal_pointer(&address);
    *port_out = (unsigned)port;
    return true;
}

bool
http_address_is_loopback(const char *address)
{
    struct in_addr four;
    struct in6_addr six;

    if (inet_pton(AF_INET, address, &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    return inet_pton(AF_INET6, address, &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

char *
http_address_url(const char *address, unsigned port)
{
    bool six = strchr(address, ':') != NULL;

    return g_strdup_printf("http://%s%s%s:%u/", six ? "[" : "", address, six ? "]" : "", port);
}
