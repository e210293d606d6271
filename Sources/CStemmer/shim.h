// Snowball stemmers as Debian ships them (libstemmer-dev).
#include <libstemmer.h>
