// libxml2 as Debian ships it (libxml2-dev).
#include <libxml/xmlversion.h>
// Its headers would bring those of the system's ICU, and Foundation has another one. What they declare is not used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
