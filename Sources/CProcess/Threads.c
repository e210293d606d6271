// A thread whose stack has run over has no room for a handler of signals, and the alternate stack that a handler may run on
// instead is each thread's own. The threads that work are started by libdispatch and SwiftNIO, which give them none, so it is
// done here, at the one door through which every thread comes: this definition stands before that of the C library.
#define _GNU_SOURCE
#include "CProcess.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

// A handler needs little; a page table of the kernel's registers alone may take some kilobytes (AVX-512).
static const size_t RESERVE = 65536;

struct beginning {
  void *(*routine)(void *);
  void *argument;
};

static void let_go(void *reserve) {
  const stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(reserve, RESERVE);
}

static void *begin(void *given) {
  const struct beginning start = *(struct beginning *)given;
  free(given);
  void *reserve = mmap(NULL, RESERVE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (reserve == MAP_FAILED) return start.routine(start.argument);
  const stack_t stack = {.ss_sp = reserve, .ss_size = RESERVE};
  sigaltstack(&stack, NULL);
  void *result;
  pthread_cleanup_push(let_go, reserve);
  result = start.routine(start.argument);
  pthread_cleanup_pop(1);
  return result;
}

typedef int creator(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

__attribute__((visibility("default"))) int pthread_create(
    pthread_t *thread, const pthread_attr_t *attributes, void *(*routine)(void *), void *argument) {
  creator *const create = (creator *)dlsym(RTLD_NEXT, "pthread_create");
  struct beginning *start = malloc(sizeof *start);
  if (!start) return create(thread, attributes, routine, argument);
  *start = (struct beginning){.routine = routine, .argument = argument};
  const int status = create(thread, attributes, begin, start);
  if (status != 0) free(start);
  return status;
}
