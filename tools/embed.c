/* SPDX-License-Identifier: Apache-2.0
 * embed OUTPUT.c FILE... : files for the browser as constant bytes, plain and packed. A file's
 * address holds the hash of its content, so that it may be kept for ever. In style sheets
 * url("NAME") is replaced by the address of a file named before. */
#include <glib.h>
#include <stdbool.h>
#include <string.h>
#include <zlib.h>

/** Packing must save at least this share to be worth a second copy. */
#define WORTH_PACKING(packed, plain) ((packed) < (plain) - (plain) / 10)

typedef struct {
    char *name;
    char *hash; /**< the first 12 digits */
    GString *bytes;
    GByteArray *packed; /**< NULL where not worth it */
} File;

static GQuark
embed_error_quark(void)
{
    return g_quark_from_static_string("embed-error");
}

static void
file_free(void *data)
{
    File *file = data;

    g_free(file->name);
    g_free(file->hash);
    g_string_free(file->bytes, TRUE);
    if (file->packed != NULL)
        g_byte_array_unref(file->packed);
    g_free(file);
}

static const char *
type_of(const char *name)
{
    static const struct {
        const char *suffix;
        const char *type;
    } types[] = {{".css", "text/css; charset=utf-8"},
                 {".js", "text/javascript; charset=utf-8"},
                 {".svg", "image/svg+xml"},
                 {".woff2", "font/woff2"},
                 {".png", "image/png"}};

    for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
        if (g_str_has_suffix(name, types[i].suffix))
            return types[i].type;
    return NULL;
}

static const File *
find_file(const GPtrArray *files, const char *name, gsize length)
{
    for (guint i = 0; i < files->len; i++) {
        const File *file = g_ptr_array_index(files, i);

        if (strlen(file->name) == length && strncmp(file->name, name, length) == 0)
            return file;
    }
    return NULL;
}

/** Put addresses in place of names in url("…"). */
static bool
resolve_urls(File *file, const GPtrArray *files, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);
    const char *at = file->bytes->str;
    const char *url;

    while ((url = strstr(at, "url(\"")) != NULL) {
        const char *name = url + strlen("url(\"");
        gsize length = strcspn(name, "\"");
        const File *other = find_file(files, name, length);

        if (other == NULL) {
            g_set_error(error, embed_error_quark(), 0, "%s: no file \"%.*s\" was given before it",
                        file->name, (int)length, name);
            return false;
        }
        g_string_append_len(out, at, name - at);
        g_string_append_printf(out, "/a/%s/%s", other->hash, other->name);
        at = name + length;
    }
    g_string_append(out, at);
    g_string_assign(file->bytes, out->str);
    return true;
}

static GByteArray *
pack(const GString *bytes)
{
    z_stream stream = {.next_in = (unsigned char *)bytes->str, .avail_in = (unsigned)bytes->len};
    GByteArray *packed = g_byte_array_new();

    /* 16 more window bits ask for a gzip header; it holds no time, so builds are repeatable. */
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        g_error("zlib has no memory");
    g_byte_array_set_size(packed, (guint)deflateBound(&stream, bytes->len));
    stream.next_out = packed->data;
    stream.avail_out = packed->len;
    (void)deflate(&stream, Z_FINISH); /* there is room for all of it */
    g_byte_array_set_size(packed, (guint)stream.total_out);
    deflateEnd(&stream);
    if (!WORTH_PACKING(packed->len, bytes->len))
        g_clear_pointer(&packed, g_byte_array_unref);
    return packed;
}

static bool
add_file(GPtrArray *files, const char *path, GError **error)
{
    File *file = g_new0(File, 1);
    g_autofree char *bytes = NULL;
    gsize length;

    g_ptr_array_add(files, file);
    file->name = g_path_get_basename(path);
    file->bytes = g_string_new(NULL);
    if (type_of(file->name) == NULL) {
        g_set_error(error, embed_error_quark(), 0, "%s: of no known type", path);
        return false;
    }
    if (!g_file_get_contents(path, &bytes, &length, error))
        return false;
    g_string_append_len(file->bytes, bytes, (gssize)length);
    if (g_str_has_suffix(file->name, ".css") && !resolve_urls(file, files, error))
        return false;
    file->hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, file->bytes->str,
                                               (gssize)file->bytes->len);
    file->hash[12] = '\0';
    file->packed = pack(file->bytes);
    return true;
}

/** A C string in lines of a size that compilers are quick with. */
static void
write_bytes(GString *out, const char *name, guint index, const unsigned char *bytes, gsize length)
{
    g_string_append_printf(out, "static const unsigned char %s_%u[] =\n    \"", name, index);
    for (gsize i = 0; i < length; i++) {
        if (i > 0 && i % 512 == 0)
            g_string_append(out, "\"\n    \"");
        g_string_append_printf(out, "\\%03o", bytes[i]);
    }
    g_string_append(out, "\";\n");
}

static void
write_row(GString *out, const File *file, guint index)
{
    g_string_append_printf(out,
                           "    {.name = \"%s\", .path = \"/a/%s/%s\", .type = \"%s\",\n"
                           "     .etag = \"\\\"%s\\\"\", .gzip_etag = \"\\\"%s-gzip\\\"\",\n"
                           "     .bytes = plain_%u, .size = %" G_GSIZE_FORMAT,
                           file->name, file->hash, file->name, type_of(file->name), file->hash,
                           file->hash, index, file->bytes->len);
    if (file->packed != NULL)
        g_string_append_printf(out, ", .gzip = packed_%u, .gzip_size = %u", index,
                               file->packed->len);
    g_string_append(out, "},\n");
}

static void
write_files(GString *out, const GPtrArray *files)
{
    g_string_append(out, "#include \"web/asset.h\"\n");
    for (guint i = 0; i < files->len; i++) {
        const File *file = g_ptr_array_index(files, i);

        write_bytes(out, "plain", i, (const unsigned char *)file->bytes->str, file->bytes->len);
        if (file->packed != NULL)
            write_bytes(out, "packed", i, file->packed->data, file->packed->len);
    }
    g_string_append(out, "const Asset web_assets[] = {\n");
    for (guint i = 0; i < files->len; i++)
        write_row(out, g_ptr_array_index(files, i), i);
    g_string_append_printf(out, "};\nconst gsize web_asset_count = %u;\n", files->len);
}

int
main(int argc, char **argv)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(file_free);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;

    for (int i = 2; i < argc && error == NULL; i++)
        (void)add_file(files, argv[i], &error); /* looked at below */
    if (error == NULL && argc > 2) {
        write_files(out, files);
        (void)g_file_set_contents(argv[1], out->str, (gssize)out->len, &error);
    }
    if (argc < 3 || error != NULL) {
        g_printerr("%s\n", error == NULL ? "usage: embed OUTPUT.c FILE…" : error->message);
        return 1;
    }
    return 0;
}
