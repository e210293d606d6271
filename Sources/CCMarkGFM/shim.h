// The parser and its extensions as Debian ships them (libcmark-gfm-dev, libcmark-gfm-extensions-dev).
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
// The node's own layout, installed with the library: its public getters copy every literal into a new C string and do
// not show a footnote definition's label at all.
#include <cmark-gfm/node.h>

// Exported by the library, declared in headers that it does not install.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add);

/// The numbers that the library gave the node types of its extensions when they were registered.
typedef struct {
  uint16_t table, row, cell, strikethrough;
} ccmark_extension_types;

static inline ccmark_extension_types ccmark_types(void) {
  ccmark_extension_types types = {
      (uint16_t)CMARK_NODE_TABLE,
      (uint16_t)CMARK_NODE_TABLE_ROW,
      (uint16_t)CMARK_NODE_TABLE_CELL,
      (uint16_t)CMARK_NODE_STRIKETHROUGH,
  };
  return types;
}

static inline cmark_chunk ccmark_literal(const cmark_node *node) { return node->as.literal; }
static inline cmark_chunk ccmark_code(const cmark_node *node) { return node->as.code.literal; }
static inline bool ccmark_is_fenced(const cmark_node *node) { return node->as.code.fenced != 0; }
static inline cmark_chunk ccmark_info(const cmark_node *node) { return node->as.code.info; }
static inline cmark_chunk ccmark_url(const cmark_node *node) { return node->as.link.url; }
static inline cmark_chunk ccmark_title(const cmark_node *node) { return node->as.link.title; }
static inline cmark_list ccmark_list(const cmark_node *node) { return node->as.list; }
static inline cmark_heading ccmark_heading(const cmark_node *node) { return node->as.heading; }
static inline int ccmark_footnote_count(const cmark_node *node) { return node->footnote.def_count; }
static inline int ccmark_footnote_ordinal(const cmark_node *node) { return node->footnote.ref_ix; }
static inline cmark_node *ccmark_footnote_definition(const cmark_node *node) { return node->parent_footnote_def; }
