// QR codes as Debian ships them (libqrencode-dev).
#include <qrencode.h>
