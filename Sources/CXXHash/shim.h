// XXH3 as Debian ships it (libxxhash-dev).
#include <xxhash.h>
