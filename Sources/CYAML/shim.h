// libyaml as Debian ships it (libyaml-dev).
#include <yaml.h>
