// Expat as Debian ships it (libexpat1-dev).
#include <expat.h>
