/* SPDX-License-Identifier: Apache-2.0
 * The translator reads line by line and keeps two small states: enough of C to know braces,
 * strings, comments and jumps, and enough of HTML to know where a hole stands and which tags are
 * open. It is strict where leniency would be guessing. */
#include "htmlc.h"

#include <string.h>

typedef struct {
    char *name;
    gsize level; /**< number of C braces around it */
    unsigned line;
} Tag;

/** A C block. */
typedef struct {
    bool loop;
    bool choice; /**< a switch */
    unsigned line;
} Block;

/** The tag being read. */
typedef struct {
    GString *name;
    bool has_src;
    bool closed; /**< "/>" */
} OpenTag;

typedef struct {
    const char *path;
    unsigned line;
    const char *line_start; /**< for columns */
    GString *out;
    GError **error;
    GString *literal;      /**< HTML not written out yet */
    unsigned literal_line; /**< where it begins */
    bool in_run;           /**< between consecutive HTML lines */
    GArray *tags;          /**< Tag */
    GArray *blocks;        /**< Block */
    gsize parens;
    bool in_comment;
    char last;        /**< the last visible character of C; ';' after HTML */
    GString *keyword; /**< first word of the C statement */
} Htmlc;

static GQuark
htmlc_error_quark(void)
{
    return g_quark_from_static_string("htmlc-error");
}

static bool fail(Htmlc *c, const char *format, ...) G_GNUC_PRINTF(2, 3);

static bool
fail(Htmlc *c, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(c->error, htmlc_error_quark(), 0, "%s:%u: %s", c->path, c->line, message);
    return false;
}

static bool
is_one_of(const char *word, const char *const *list)
{
    for (; *list != NULL; list++)
        if (g_ascii_strcasecmp(word, *list) == 0)
            return true;
    return false;
}

static bool
is_void_element(const char *name)
{
    static const char *const names[] = {"area", "br",   "col",    "hr",    "img", "input",
                                        "link", "meta", "source", "track", "wbr", NULL};

    return is_one_of(name, names);
}

/** Elements that run, frame or restyle something: nothing of ours needs them. */
static bool
is_refused_element(const char *name)
{
    static const char *const names[] = {"style", "iframe",  "object",   "embed", "applet",
                                        "frame", "portal",  "noscript", "base",  "plaintext",
                                        "xmp",   "noembed", "noframes", NULL};

    return is_one_of(name, names);
}

static bool
is_refused_attribute(const char *name)
{
    static const char *const names[] = {"style", "srcdoc", "http-equiv", "hx-vars", NULL};

    return g_ascii_strncasecmp(name, "on", 2) == 0 || g_ascii_strncasecmp(name, "hx-on", 5) == 0 ||
           is_one_of(name, names);
}

/** Attributes whose value is code or a list of addresses: no hole is safe there. */
static bool
is_fixed_attribute(const char *name)
{
    static const char *const names[] = {"srcset",     "imagesrcset", "ping",   "hx-vals",
                                        "hx-headers", "hx-trigger",  "hx-ext", NULL};

    return is_one_of(name, names);
}

static bool
is_url_attribute(const char *name)
{
    static const char *const names[] = {
        "href",       "src",        "action",      "formaction",     "cite",
        "poster",     "data",       "hx-get",      "hx-post",        "hx-put",
        "hx-patch",   "hx-delete",  "hx-push-url", "hx-replace-url", "manifest",
        "xlink:href", "background", NULL};

    return is_one_of(name, names);
}

/* Writing C. */

static void
write_line_mark(Htmlc *c, unsigned line)
{
    g_autofree char *path = g_strescape(c->path, NULL);

    g_string_append_printf(c->out, "#line %u \"%s\"\n", line, path);
}

static void
flush_literal(Htmlc *c)
{
    if (c->literal->len == 0)
        return;
    write_line_mark(c, c->literal_line);
    g_string_append(c->out, "html_raw(h, \"");
    for (gsize i = 0; i < c->literal->len; i++) {
        char at = c->literal->str[i];

        if (at == '\n')
            g_string_append(c->out, "\\n");
        else if (at == '"' || at == '\\' || at == '?') /* "??" begins a trigraph */
            g_string_append_printf(c->out, "\\%c", at);
        else
            g_string_append_c(c->out, at);
    }
    g_string_append_printf(c->out, "\", %" G_GSIZE_FORMAT ");\n", c->literal->len);
    g_string_truncate(c->literal, 0);
}

static void
add_literal(Htmlc *c, char at)
{
    if (c->literal->len == 0)
        c->literal_line = c->line;
    g_string_append_c(c->literal, at);
}

/** Write a hole; the expression keeps its column, so that the compiler points at it. */
static void
write_hole(Htmlc *c, const char *function, const char *start, gsize length)
{
    gsize column = (gsize)(start - c->line_start);
    gsize before = strlen(function) + strlen("(h, (");

    flush_literal(c);
    write_line_mark(c, c->line);
    for (gsize i = before; i < column; i++)
        g_string_append_c(c->out, ' ');
    g_string_append_printf(c->out, "%s(h, (%.*s));\n", function, (int)length, start);
}

/* Reading HTML. */

/** Skip a C string or character; NULL when it does not end on its line. */
static const char *
skip_quoted(const char *at)
{
    char quote = *at++;

    for (; *at != quote; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        if (*at == '\0' || *at == '\n')
            return NULL;
    }
    return at + 1;
}

/** Read "{expression}" at *at and write it through function. */
static bool
read_hole(Htmlc *c, const char **at, const char *function)
{
    const char *start = *at + 1;
    const char *end = start;
    gsize depth = 0;

    while (*end != '}' || depth > 0) {
        if (*end == '\0' || *end == '\n')
            return fail(c, "a hole must close on its line");
        if (*end == ';' || (*end == '/' && (end[1] == '/' || end[1] == '*')) || *end == '#')
            return fail(c, "a hole holds one expression, without comments");
        if (*end == '"' || *end == '\'') {
            end = skip_quoted(end);
            if (end == NULL)
                return fail(c, "a string in a hole is not closed");
            continue;
        }
        if (strchr("({[", *end) != NULL)
            depth++;
        if (strchr(")}]", *end) != NULL && depth-- == 0)
            return fail(c, "the brackets in a hole do not match");
        end++;
    }
    if (start + strspn(start, " \t") == end)
        return fail(c, "a hole is empty; write {{ for a brace");
    write_hole(c, function, start, (gsize)(end - start));
    *at = end + 1;
    return true;
}

/** Read a literal character or a doubled brace at *at. */
static bool
read_char(Htmlc *c, const char **at)
{
    if (**at == '}' && (*at)[1] != '}')
        return fail(c, "write }} for a brace");
    if (**at == '{' || **at == '}')
        (*at)++;
    else if (g_ascii_iscntrl(**at) && **at != '\t')
        return fail(c, "a control character in HTML");
    add_literal(c, **at);
    (*at)++;
    return true;
}

static bool
is_hole(const char *at)
{
    return at[0] == '{' && at[1] != '{';
}

/** The literal beginning of a URL must not name a scheme that runs something. */
static bool
check_scheme(Htmlc *c, const char *name, const char *value)
{
    static const char *const schemes[] = {"http", "https", "mailto", "tel", NULL};
    gsize length = strcspn(value, ":/?#{\"'");
    g_autofree char *scheme = g_strndup(value, length);

    if (value[length] == ':' && !is_one_of(scheme, schemes))
        return fail(c, "%s must be a path or begin with http:, https:, mailto: or tel:", name);
    return true;
}

static bool
read_value(Htmlc *c, const char *name, const char **at)
{
    bool url = is_url_attribute(name);
    char quote = **at;
    const char *start;

    add_literal(c, quote);
    start = ++(*at);
    if (url && !check_scheme(c, name, start))
        return false;
    while (**at != quote) {
        const char *function = !url ? "html_put" : *at == start ? "html_url" : "html_part";

        if (**at == '\0')
            return fail(c, "a tag must open and close on one line");
        if (is_hole(*at) && is_fixed_attribute(name))
            return fail(c, "no hole is safe in %s", name);
        if (is_hole(*at) ? !read_hole(c, at, function) : !read_char(c, at))
            return false;
    }
    add_literal(c, quote);
    (*at)++;
    return true;
}

static bool
read_unquoted(Htmlc *c, const char *name, const char **at)
{
    if (is_url_attribute(name) && !check_scheme(c, name, *at))
        return false;
    while (**at != '\0' && strchr(" \t>", **at) == NULL) {
        if (strchr("{}\"'`=<", **at) != NULL)
            return fail(c, "quote the value of %s", name);
        if (!read_char(c, at))
            return false;
    }
    return true;
}

static bool
read_attribute(Htmlc *c, OpenTag *tag, const char **at)
{
    gsize length = strcspn(*at, " \t=>/{}\"'");
    g_autofree char *name = g_strndup(*at, length);

    if (length == 0)
        return fail(c, "\"%c\" has no place in a tag", **at);
    if (is_refused_attribute(name))
        return fail(c, "%s is refused: no script or style stands in a page", name);
    for (gsize i = 0; i < length; i++)
        if (!read_char(c, at))
            return false;
    if (**at != '=')
        return true;
    if (g_ascii_strcasecmp(tag->name->str, "form") == 0 &&
        g_ascii_strcasecmp(name, "method") == 0 && g_ascii_strncasecmp(*at, "=\"get\"", 6) != 0)
        return fail(c, "a form is method=\"get\"");
    tag->has_src = tag->has_src || g_ascii_strcasecmp(name, "src") == 0;
    if (!read_char(c, at))
        return false;
    return **at == '"' || **at == '\'' ? read_value(c, name, at) : read_unquoted(c, name, at);
}

/** Read the inside of a tag up to and with '>'. */
static bool
read_attributes(Htmlc *c, OpenTag *tag, const char **at)
{
    while (**at != '>') {
        bool good;

        if (**at == '\0')
            return fail(c, "a tag must open and close on one line");
        tag->closed = g_str_has_prefix(*at, "/>");
        if (**at == ' ' || **at == '\t' || tag->closed)
            good = read_char(c, at);
        else if (strchr(" \t", (*at)[-1]) == NULL)
            return fail(c, "\"%c\" has no place in a tag; a blank stands between attributes", **at);
        else
            good = is_hole(*at) ? read_hole(c, at, "html_attr") : read_attribute(c, tag, at);
        if (!good)
            return false;
    }
    return read_char(c, at);
}

/** Read a tag's name at *at. */
static bool
read_name(Htmlc *c, GString *name, const char **at)
{
    if (!g_ascii_isalpha(**at))
        return fail(c, "a tag's name must follow \"<\"; write &lt; for the character");
    while (g_ascii_isalnum(**at) || **at == '-') {
        g_string_append_c(name, **at);
        add_literal(c, *(*at)++);
    }
    return true;
}

static bool
open_tag(Htmlc *c, const char **at)
{
    g_autoptr(GString) name = g_string_new(NULL);
    OpenTag open = {.name = name};
    Tag tag = {.level = c->blocks->len, .line = c->line};

    if (!read_name(c, name, at))
        return false;
    if (is_refused_element(name->str))
        return fail(c, "<%s> is refused", name->str);
    if (!read_attributes(c, &open, at))
        return false;
    if (g_ascii_strcasecmp(name->str, "script") == 0 &&
        (!open.has_src || !g_str_has_prefix(*at, "</script>")))
        return fail(c, "a script is a file: <script src=\"…\"></script>");
    if (is_void_element(name->str) || open.closed)
        return true;
    tag.name = g_strdup(name->str);
    g_array_append_val(c->tags, tag);
    return true;
}

static bool
close_tag(Htmlc *c, const char **at)
{
    g_autoptr(GString) name = g_string_new(NULL);
    const Tag *top = c->tags->len == 0 ? NULL : &g_array_index(c->tags, Tag, c->tags->len - 1);

    add_literal(c, '/');
    (*at)++;
    if (!read_name(c, name, at))
        return false;
    if (**at != '>')
        return fail(c, "</%s> must end in \">\"", name->str);
    if (top == NULL)
        return fail(c, "</%s> closes nothing", name->str);
    if (strcmp(top->name, name->str) != 0)
        return fail(c, "</%s> stands where <%s> of line %u is open", name->str, top->name,
                    top->line);
    if (top->level != c->blocks->len)
        return fail(c, "</%s> closes what was opened outside these braces, on line %u", name->str,
                    top->line);
    g_array_set_size(c->tags, c->tags->len - 1);
    return read_char(c, at);
}

static bool
read_markup(Htmlc *c, const char **at)
{
    if (g_ascii_strncasecmp(*at, "<!doctype html>", 15) == 0) {
        for (unsigned i = 0; i < 15; i++)
            add_literal(c, *(*at)++);
        return true;
    }
    add_literal(c, *(*at)++);
    return **at == '/' ? close_tag(c, at) : open_tag(c, at);
}

static bool
read_html_line(Htmlc *c, const char *at)
{
    bool joined = false;

    while (*at != '\0') {
        bool good;

        joined = at[0] == '\\' && at[1] == '\0';
        if (joined)
            break;
        if (*at == '<')
            good = read_markup(c, &at);
        else
            good = is_hole(at) ? read_hole(c, &at, "html_put") : read_char(c, &at);
        if (!good)
            return false;
    }
    if (!joined)
        add_literal(c, '\n');
    return true;
}

/* Reading C. */

/** Whether a tag is open that was opened within so many braces. */
static const Tag *
tag_from_level(const Htmlc *c, gsize level)
{
    const Tag *top = c->tags->len == 0 ? NULL : &g_array_index(c->tags, Tag, c->tags->len - 1);

    return top != NULL && top->level >= level ? top : NULL;
}

/** The level of the innermost block that break (or continue) leaves. */
static gsize
level_left(const Htmlc *c, bool breaks)
{
    for (gsize i = c->blocks->len; i > 0; i--) {
        const Block *block = &g_array_index(c->blocks, Block, i - 1);

        if (block->loop || (breaks && block->choice))
            return i;
    }
    return 0;
}

/** A jump must not leave a tag open behind it. */
static bool
check_jump(Htmlc *c, const char *word)
{
    const Tag *tag = NULL;

    if (strcmp(word, "return") == 0 || strcmp(word, "goto") == 0)
        tag = tag_from_level(c, 0);
    else if (strcmp(word, "break") == 0 || strcmp(word, "continue") == 0)
        tag = tag_from_level(c, level_left(c, word[0] == 'b'));
    else if (strcmp(word, "case") == 0 || strcmp(word, "default") == 0)
        tag = tag_from_level(c, c->blocks->len);
    if (tag != NULL)
        return fail(c, "%s would leave <%s> of line %u open", word, tag->name, tag->line);
    return true;
}

static bool
close_block(Htmlc *c)
{
    const Tag *tag = tag_from_level(c, c->blocks->len);

    if (c->blocks->len == 0)
        return fail(c, "a closing brace too many");
    if (tag != NULL)
        return fail(c, "<%s> of line %u is not closed before this brace", tag->name, tag->line);
    g_array_set_size(c->blocks, c->blocks->len - 1);
    return true;
}

static void
open_block(Htmlc *c)
{
    static const char *const loops[] = {"for", "while", "do", NULL};
    Block block = {.loop = is_one_of(c->keyword->str, loops),
                   .choice = strcmp(c->keyword->str, "switch") == 0,
                   .line = c->line};

    g_array_append_val(c->blocks, block);
}

static bool
read_c_mark(Htmlc *c, char mark)
{
    static const char *const labels[] = {"case", "default", NULL};

    if (mark == '(' || mark == '[')
        c->parens++;
    if ((mark == ')' || mark == ']') && c->parens > 0)
        c->parens--;
    if (mark == '{')
        open_block(c);
    if (mark == '}' && !close_block(c))
        return false;
    if (mark == '{' || mark == '}' || (mark == ';' && c->parens == 0) ||
        (mark == ':' && is_one_of(c->keyword->str, labels)))
        g_string_truncate(c->keyword, 0);
    c->last = mark;
    return true;
}

static bool
read_c_word(Htmlc *c, const char **at)
{
    gsize length = 0;
    g_autofree char *word = NULL;

    while (g_ascii_isalnum((*at)[length]) || (*at)[length] == '_')
        length++;
    word = g_strndup(*at, length);
    if (strcmp(word, "else") == 0)
        g_string_truncate(c->keyword, 0);
    else if (c->keyword->len == 0)
        g_string_assign(c->keyword, word);
    c->last = 'a';
    *at += length;
    return c->parens > 0 || check_jump(c, word);
}

/** Skip a comment at *at as far as it goes on this line. */
static void
skip_comment(Htmlc *c, const char **at)
{
    const char *end = strstr(*at, "*/");

    c->in_comment = end == NULL;
    *at = end == NULL ? *at + strlen(*at) : end + 2;
}

static bool
read_c_line(Htmlc *c, const char *at)
{
    while (*at != '\0') {
        if (c->in_comment) {
            skip_comment(c, &at);
        } else if (at[0] == '/' && at[1] == '*') {
            c->in_comment = true;
            at += 2;
        } else if (at[0] == '/' && at[1] == '/') {
            return true;
        } else if (*at == '"' || *at == '\'') {
            at = skip_quoted(at);
            if (at == NULL)
                return fail(c, "a string is not closed");
            c->last = '"';
        } else if (g_ascii_isalpha(*at) || *at == '_') {
            if (!read_c_word(c, &at))
                return false;
        } else if (g_ascii_isspace(*at)) {
            at++;
        } else if (!read_c_mark(c, *at++)) {
            return false;
        }
    }
    return true;
}

static bool
begin_run(Htmlc *c)
{
    if (c->blocks->len == 0)
        return fail(c, "HTML stands in a function");
    if (c->parens > 0 || strchr(";{}:", c->last) == NULL)
        return fail(c, "HTML must follow a statement or a brace: put it in braces of its own");
    write_line_mark(c, c->line);
    g_string_append(c->out, "{\n");
    c->in_run = true;
    return true;
}

static void
end_run(Htmlc *c)
{
    if (!c->in_run)
        return;
    flush_literal(c);
    g_string_append(c->out, "}\n");
    write_line_mark(c, c->line);
    c->in_run = false;
    c->last = ';';
    g_string_truncate(c->keyword, 0);
}

static bool
read_line(Htmlc *c, const char *line)
{
    const char *at = line + strspn(line, " \t");

    c->line_start = line;
    if (!c->in_comment && (*at == '<' || *at == '|')) {
        if (at[0] == '|' && at[1] == '|')
            return fail(c, "|| belongs at the end of the line before");
        if (!c->in_run && !begin_run(c))
            return false;
        if (*at == '|')
            at += at[1] == ' ' ? 2 : 1;
        return read_html_line(c, at);
    }
    if (*at == '\0' && c->in_run)
        return true;
    end_run(c);
    g_string_append_printf(c->out, "%s\n", line);
    return *at == '#' || read_c_line(c, at);
}

static bool
check_end(Htmlc *c)
{
    if (c->in_comment)
        return fail(c, "a comment is not closed");
    if (c->blocks->len > 0)
        return fail(c, "the brace of line %u is not closed",
                    g_array_index(c->blocks, Block, c->blocks->len - 1).line);
    return true;
}

static void
tag_clear(void *tag)
{
    g_free(((Tag *)tag)->name);
}

static bool
read_lines(Htmlc *c, const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    gsize count = g_strv_length(lines);

    write_line_mark(c, 1);
    for (gsize i = 0; i < count; i++) {
        if (i + 1 == count && lines[i][0] == '\0')
            break;
        c->line = (unsigned)i + 1;
        if (!read_line(c, lines[i]))
            return false;
    }
    end_run(c);
    return check_end(c);
}

bool
htmlc_translate(const char *text, const char *path, GString *out, GError **error)
{
    Htmlc c = {.path = path, .line = 1, .out = out, .error = error, .last = ';'};
    bool good;

    c.literal = g_string_new(NULL);
    c.keyword = g_string_new(NULL);
    c.blocks = g_array_new(FALSE, FALSE, sizeof(Block));
    c.tags = g_array_new(FALSE, FALSE, sizeof(Tag));
    g_array_set_clear_func(c.tags, tag_clear);
    good = read_lines(&c, text);
    g_array_unref(c.tags);
    g_array_unref(c.blocks);
    g_string_free(c.keyword, TRUE);
    g_string_free(c.literal, TRUE);
    return good;
}
