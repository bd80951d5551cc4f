/* SPDX-License-Identifier: Apache-2.0
 * RFC 9112 §3.2 (Host), §6.1–6.3 (framing), RFC 9110 §5.1 (names), §9.3.6–9.3.8 (methods). The
 * library below accepts what is refused here. Folded headers, bare line feeds and zero bytes in
 * values are invisible at this height; a proxy in front drops them. */
#include "http/gate.h"

#include <string.h>

#define METHOD_LIMIT 32

static bool
is_token(const char *text)
{
    if (*text == '\0')
        return false;
    for (; *text != '\0'; text++)
        if (!g_ascii_isalnum(*text) && strchr("!#$%&'*+-.^_`|~", *text) == NULL)
            return false;
    return true;
}

static bool
is_digits(const char *text)
{
    return *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

/** Whether "name", "name:port" or "[v6]:port" is one of hosts. */
static bool
host_is_known(const char *host, const char *const *hosts)
{
    const char *end = host[0] == '[' ? strchr(host, ']') : strchr(host, ':');
    gsize length;

    if (host[0] == '[' && end == NULL)
        return false;
    if (host[0] == '[')
        end++;
    length = end == NULL ? strlen(host) : (gsize)(end - host);
    if (host[length] != '\0' && (host[length] != ':' || !is_digits(host + length + 1)))
        return false;
    for (; *hosts != NULL; hosts++)
        if (strlen(*hosts) == length && g_ascii_strncasecmp(*hosts, host, length) == 0)
            return true;
    return false;
}

static unsigned
count_headers(const Request *request, const char *name)
{
    unsigned count = 0;

    for (unsigned i = 0; i < request_header_count(request); i++)
        if (g_ascii_strcasecmp(request_header_name(request, i), name) == 0)
            count++;
    return count;
}

static bool
has_bad_header(const Request *request)
{
    for (unsigned i = 0; i < request_header_count(request); i++) {
        if (!is_token(request_header_name(request, i)))
            return true;
        for (const char *at = request_header_value(request, i); *at != '\0'; at++)
            if (g_ascii_iscntrl(*at) && *at != '\t')
                return true;
    }
    return false;
}

bool
gate_method_is_allowed(const char *method)
{
    return is_token(method) && strlen(method) <= METHOD_LIMIT && strcmp(method, "TRACE") != 0 &&
           strcmp(method, "CONNECT") != 0;
}

static unsigned
check_framing(const Request *request, const char **why_out)
{
    unsigned lengths = count_headers(request, "Content-Length");
    unsigned codings = count_headers(request, "Transfer-Encoding");

    *why_out = "The length of the request is said twice or not plainly.";
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0))
        return 400;
    if (lengths == 1 && !is_digits(request_header(request, "Content-Length")))
        return 400;
    if (codings == 1 &&
        g_ascii_strcasecmp(request_header(request, "Transfer-Encoding"), "chunked") != 0)
        return 400;
    return 0;
}

unsigned
gate_check(const Request *request, const char *version, const char *const *hosts,
           const char **why_out)
{
    unsigned status;

    *why_out = "This server speaks HTTP/1.1.";
    if (strcmp(version, "HTTP/1.1") != 0 && strcmp(version, "HTTP/1.0") != 0)
        return 505;
    *why_out = "This server does not do that method.";
    if (!gate_method_is_allowed(request_method(request)))
        return 405;
    *why_out = "A header of the request is malformed.";
    if (has_bad_header(request))
        return 400;
    status = check_framing(request, why_out);
    if (status != 0)
        return status;
    *why_out = "A request names its host exactly once.";
    if (count_headers(request, "Host") != 1)
        return 400;
    *why_out = "This server does not go by that name. Use the address it printed when it started.";
    if (!host_is_known(request_header(request, "Host"), hosts))
        return 421;
    return 0;
}
