#include "ParserArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 1 << 20 };

struct chunk {
  struct chunk *next;
  size_t size;
  size_t used;
  _Alignas(ALIGNMENT) unsigned char bytes[];
};

// In front of every block, so that it can be resized.
struct header {
  _Alignas(ALIGNMENT) size_t size;
};

static _Thread_local struct chunk *chunks;
static _Thread_local unsigned open_documents;

static struct chunk *add_chunk(size_t least) {
  size_t size = least > FIRST_CHUNK ? least : FIRST_CHUNK;
  struct chunk *chunk = size > SIZE_MAX - sizeof(struct chunk) ? NULL : malloc(sizeof(struct chunk) + size);
  if (!chunk) abort();  // as cmark's own allocator does
  chunk->next = chunks;
  chunk->size = size;
  chunk->used = 0;
  return chunks = chunk;
}

static size_t rounded(size_t size) {
  if (size > SIZE_MAX - ALIGNMENT - sizeof(struct header)) abort();
  return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

static void *take(size_t size) {
  size_t needed = sizeof(struct header) + rounded(size);
  struct chunk *chunk = chunks && chunks->size - chunks->used >= needed ? chunks : add_chunk(needed);
  struct header *header = (struct header *)(chunk->bytes + chunk->used);
  chunk->used += needed;
  header->size = size;
  return header + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

// Whether a block is the last one of the newest chunk, so that it can grow or go in place.
static int is_last(const struct header *header) {
  const unsigned char *end = (const unsigned char *)(header + 1) + rounded(header->size);
  return end == chunks->bytes + chunks->used;
}

static void *arena_realloc(void *block, size_t size) {
  if (!block) return take(size);
  struct header *header = (struct header *)block - 1;
  if (is_last(header)) {
    size_t start = (size_t)((unsigned char *)block - chunks->bytes);
    if (rounded(size) <= chunks->size - start) {
      chunks->used = start + rounded(size);
      header->size = size;
      return block;
    }
  }
  void *moved = take(size);
  return memcpy(moved, block, header->size < size ? header->size : size);
}

static void arena_free(void *block) {
  if (!block) return;
  struct header *header = (struct header *)block - 1;
  if (is_last(header)) chunks->used = (size_t)((unsigned char *)header - chunks->bytes);
}

cmark_mem *handrail_arena_begin(void) {
  static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};
  open_documents++;
  return &allocator;
}

void handrail_arena_end(void) {
  if (--open_documents) return;
  while (chunks && chunks->next) {
    struct chunk *next = chunks->next;
    free(chunks);
    chunks = next;
  }
  if (chunks) chunks->used = 0;
}
