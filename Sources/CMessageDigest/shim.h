// SHA-256 as Debian ships it (libmd-dev).
#include <sha2.h>
