/* SPDX-License-Identifier: Apache-2.0
 * An ordinary test out of a fuzz target: every seed of its corpus is given to it as it is, and then
 * changed in many small ways by a seeded generator, so that each run is the same.
 *   replay NAME CORPUS...    each CORPUS a file or a folder of files
 * The input at hand is kept in fuzz-NAME.last, which stays only when the target died of it. */
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Small seeds are changed often and large ones seldom: both cost about the same. */
static const gsize MUTATED_BYTES_PER_SEED = 1 << 20;
static const gsize MUTATIONS_MIN = 50;
static const gsize MUTATIONS_MAX = 1500;
static const gsize INPUT_MAX_BYTES = 64 << 10;

/* What the grammars of this project stumble over. */
static const struct {
    const char *bytes;
    gsize size;
} TOKENS[] = {
    {"\0", 1},
    {"\n", 1},
    {"\r\n", 2},
    {"\r\n ", 3},
    {"=\r\n", 3},
    {"\xff", 1},
    {"\xc3", 1},
    {"\xe2\x80", 2},
    {"\xef\xbb\xbf", 3},
    {"\xff\xfe", 2},
    {"\"", 1},
    {"\\", 1},
    {":", 1},
    {";", 1},
    {",", 1},
    {"{", 1},
    {"}", 1},
    {"<", 1},
    {"%", 1},
    {"/../", 4},
    {"-1", 2},
    {"0", 1},
    {"2147483648", 10},
    {"9223372036854775808", 19},
    {"1e999", 5},
    {"BEGIN:VCARD\n", 12},
    {"END:VCARD\n", 10},
    {"\nFrom ", 6},
    {"=?utf-8?Q?", 10},
    {"[[[[[[[[", 8},
};

typedef struct {
    GByteArray *bytes;
    const GPtrArray *all; /* seeds of the corpus: another one is the other half of a splice */
    char *name;
    char *last_path;
} Seed;

static void
seed_free(gpointer data)
{
    Seed *seed = data;

    g_byte_array_unref(seed->bytes);
    g_free(seed->name);
    g_free(seed->last_path);
    g_free(seed);
}

static Seed *
seed_new(const char *target, const char *path, const GPtrArray *all)
{
    g_autoptr(GError) error = NULL;
    Seed *seed = g_new0(Seed, 1);
    char *bytes = NULL;
    gsize size = 0;

    g_file_get_contents(path, &bytes, &size, &error);
    g_assert_no_error(error);
    seed->bytes = g_byte_array_new_take((guint8 *)bytes, size);
    seed->all = all;
    seed->name = g_path_get_basename(path);
    seed->last_path = g_strdup_printf("fuzz-%s.last", target);
    return seed;
}

static gsize
below(GRand *random, gsize limit)
{
    return limit == 0 ? 0 : g_rand_int(random) % limit;
}

static void
insert(GByteArray *bytes, gsize at, const void *part, gsize size)
{
    g_autofree guint8 *copy = g_memdup2(part, size);
    gsize tail = bytes->len - at;

    if (size == 0 || bytes->len + size > INPUT_MAX_BYTES)
        return;
    g_byte_array_set_size(bytes, bytes->len + size);
    memmove(bytes->data + at + size, bytes->data + at, tail);
    memcpy(bytes->data + at, copy, size);
}

static void
flip_bit(GRand *random, GByteArray *bytes)
{
    if (bytes->len > 0)
        bytes->data[below(random, bytes->len)] ^= (guint8)(1U << below(random, 8));
}

static void
set_byte(GRand *random, GByteArray *bytes)
{
    if (bytes->len > 0)
        bytes->data[below(random, bytes->len)] = (guint8)below(random, 256);
}

static void
insert_token(GRand *random, GByteArray *bytes)
{
    gsize token = below(random, G_N_ELEMENTS(TOKENS));

    insert(bytes, below(random, bytes->len + 1), TOKENS[token].bytes, TOKENS[token].size);
}

static void
repeat_span(GRand *random, GByteArray *bytes)
{
    gsize from = below(random, bytes->len);
    gsize size = below(random, MIN(bytes->len - from, 64) + 1);
    gsize times = 1 + below(random, below(random, 4) == 0 ? 200 : 3);

    for (gsize i = 0; i < times; i++)
        insert(bytes, from, bytes->data + from, size);
}

static void
remove_span(GRand *random, GByteArray *bytes)
{
    gsize from = below(random, bytes->len);

    if (bytes->len > 0)
        g_byte_array_remove_range(bytes, from, below(random, MIN(bytes->len - from, 64) + 1));
}

static void
cut_short(GRand *random, GByteArray *bytes)
{
    g_byte_array_set_size(bytes, below(random, bytes->len + 1));
}

static void
splice_in(GRand *random, GByteArray *bytes, const GByteArray *other)
{
    gsize from = below(random, other->len);

    insert(bytes, below(random, bytes->len + 1), other->data + from,
           below(random, MIN(other->len - from, 512) + 1));
}

static void
mutate(GRand *random, GByteArray *bytes, const GByteArray *other)
{
    static void (*const CHANGES[])(GRand *, GByteArray *) = {
        flip_bit, set_byte, insert_token, insert_token, repeat_span, remove_span, cut_short,
    };
    gsize changes = 1 + below(random, 5);

    for (gsize i = 0; i < changes; i++) {
        gsize kind = below(random, G_N_ELEMENTS(CHANGES) + 1);

        if (kind == G_N_ELEMENTS(CHANGES))
            splice_in(random, bytes, other);
        else
            CHANGES[kind](random, bytes);
    }
}

/* A copy of exactly its size lets the address sanitizer see a read past the end. */
static void
run(int last, const GByteArray *input)
{
    g_autofree uint8_t *copy = g_memdup2(input->data, input->len);

    g_assert_no_errno(ftruncate(last, 0));
    g_assert_cmpint(pwrite(last, input->data, input->len, 0), ==, input->len);
    LLVMFuzzerTestOneInput(copy != NULL ? copy : (const uint8_t *)"", input->len);
}

static void
replay(gconstpointer data)
{
    const Seed *seed = data;
    g_autoptr(GRand) random = g_rand_new_with_seed(g_str_hash(seed->name));
    gsize count = MUTATED_BYTES_PER_SEED / MAX(seed->bytes->len, 1);
    int last = g_open(seed->last_path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

    g_assert_cmpint(last, >=, 0);
    run(last, seed->bytes);
    if (seed->bytes->len > INPUT_MAX_BYTES)
        count = 0;
    else
        count = CLAMP(count, MUTATIONS_MIN, MUTATIONS_MAX);
    for (gsize i = 0; i < count; i++) {
        const Seed *other = g_ptr_array_index(seed->all, below(random, seed->all->len));
        g_autoptr(GByteArray) input = g_byte_array_sized_new(seed->bytes->len + 1024);

        g_byte_array_append(input, seed->bytes->data, seed->bytes->len);
        mutate(random, input, other->bytes);
        run(last, input);
    }
    close(last);
    g_unlink(seed->last_path);
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
add_paths(GPtrArray *paths, const char *corpus)
{
    g_autoptr(GDir) folder = NULL;
    const char *name;

    if (!g_file_test(corpus, G_FILE_TEST_IS_DIR)) {
        g_ptr_array_add(paths, g_strdup(corpus));
        return;
    }
    folder = g_dir_open(corpus, 0, NULL);
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL)
        g_ptr_array_add(paths, g_build_filename(corpus, name, NULL));
}

int
main(int argc, char **argv)
{
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) seeds = g_ptr_array_new_with_free_func(seed_free);

    g_test_init(&argc, &argv, NULL);
    if (argc < 3) {
        g_printerr("usage: replay NAME CORPUS...\n");
        return 2;
    }
    for (int i = 2; i < argc; i++)
        add_paths(paths, argv[i]);
    if (paths->len == 0) {
        g_printerr("replay: the corpus of %s holds no seed\n", argv[1]);
        return 1;
    }
    g_ptr_array_sort(paths, compare_paths);
    for (guint i = 0; i < paths->len; i++) {
        Seed *seed = seed_new(argv[1], g_ptr_array_index(paths, i), seeds);
        g_autofree char *name = g_strdup_printf("/fuzz/%s/%s", argv[1], seed->name);

        g_ptr_array_add(seeds, seed);
        g_test_add_data_func(name, seed, replay);
    }
    return g_test_run();
}
