#define _GNU_SOURCE
#include "CProcess.h"

#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <unistd.h>

// Threads beside one for each processor: the main one, that of libdispatch, those of a preview's server and its watcher.
static const size_t OTHER_THREADS = 4;
// For what a small site takes, in bytes.
static const size_t SMALL_SITE = 48u << 20;

unsigned long handrail_memory_limit(void) {
  unsigned long limit = 0;
  const int resources[] = {RLIMIT_AS, RLIMIT_DATA};
  for (size_t i = 0; i < sizeof resources / sizeof *resources; i++) {
    struct rlimit found;
    if (getrlimit(resources[i], &found) != 0 || found.rlim_cur == RLIM_INFINITY) continue;
    unsigned long megabytes = found.rlim_cur >> 20;
    if (limit == 0 || megabytes < limit) limit = megabytes;
  }
  return limit;
}

/// Of a thread that is started without a wish of its own, in bytes.
static size_t stack_size(void) {
  size_t size = 0;
  pthread_attr_t attributes;
  if (pthread_getattr_default_np(&attributes) != 0) return 8u << 20;
  pthread_attr_getstacksize(&attributes, &size);
  pthread_attr_destroy(&attributes);
  return size;
}

static unsigned long used_megabytes(void) {
  FILE *file = fopen("/proc/self/statm", "re");
  if (!file) return 0;
  unsigned long pages = 0;
  if (fscanf(file, "%lu", &pages) != 1) pages = 0;
  fclose(file);
  return pages * (unsigned long)sysconf(_SC_PAGESIZE) >> 20;
}

unsigned long handrail_missing_memory(void) {
  const unsigned long limit = handrail_memory_limit();
  // Each thread's own heap reserves 64 MB of addresses and tries to again whenever it could not, which takes longer than
  // all other work.
  if (limit > 0 && limit < 1024) mallopt(M_ARENA_MAX, 1);
  const size_t room = ((size_t)get_nprocs() + OTHER_THREADS) * stack_size() + SMALL_SITE;
  void *reserved = mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (reserved == MAP_FAILED) return used_megabytes() + (room >> 20);
  munmap(reserved, room);
  return 0;
}
