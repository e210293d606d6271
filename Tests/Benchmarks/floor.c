// The physical floor of a build: one thread reads every Markdown file below a folder, parses and renders it with
// cmark-gfm and its extensions, and writes the HTML. No front matter, no template, no index.
// usage: floor CONTENT OUTPUT
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};

static char *read_file(const char *path, size_t size) {
  char *bytes = malloc(size);
  FILE *file = fopen(path, "rb");
  if (!bytes || !file || fread(bytes, 1, size, file) != size) exit(1);
  fclose(file);
  return bytes;
}

static void convert(const char *source, size_t size, const char *target) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t i = 0; i < sizeof extension_names / sizeof *extension_names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[i]));
  char *bytes = read_file(source, size);
  cmark_parser_feed(parser, bytes, size);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  FILE *file = fopen(target, "wb");
  if (!file) exit(1);
  fwrite(html, 1, strlen(html), file);
  fclose(file);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(bytes);
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  cmark_gfm_core_extensions_ensure_registered();
  char *const roots[] = {arguments[1], NULL};
  size_t prefix = strlen(arguments[1]);
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  for (FTSENT *entry; (entry = fts_read(tree));) {
    char target[4096];
    const char *relative = entry->fts_path + prefix;
    size_t length = strlen(relative);
    if (entry->fts_info == FTS_D) {
      snprintf(target, sizeof target, "%s%s", arguments[2], relative);
      if (mkdir(target, 0755) && errno != EEXIST) return 1;
    } else if (entry->fts_info == FTS_F && length > 3 && !strcmp(relative + length - 3, ".md")) {
      snprintf(target, sizeof target, "%s%.*s", arguments[2], (int)length - 3, relative);
      if (mkdir(target, 0755) && errno != EEXIST) return 1;
      strcat(target, "/index.html");
      convert(entry->fts_path, (size_t)entry->fts_statp->st_size, target);
    }
  }
  fts_close(tree);
  return 0;
}
