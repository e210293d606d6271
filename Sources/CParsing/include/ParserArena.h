#ifndef HANDRAIL_PARSER_ARENA_H
#define HANDRAIL_PARSER_ARENA_H

#include <cmark-gfm.h>

// Memory for the documents that a thread parses. Blocks are handed out one after another and given back all at once,
// when the thread's last document is done: a parser asks for thousands of small blocks and needs none of them longer.

/// Begins a document on this thread and returns the allocator for it.
cmark_mem *handrail_arena_begin(void);

/// Ends a document on this thread. With the last one that is open, everything is given back.
void handrail_arena_end(void);

#endif
