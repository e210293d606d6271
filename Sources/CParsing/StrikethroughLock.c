#include "StrikethroughLock.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

void handrail_strikethrough_lock(void) { pthread_mutex_lock(&lock); }

void handrail_strikethrough_unlock(void) { pthread_mutex_unlock(&lock); }
