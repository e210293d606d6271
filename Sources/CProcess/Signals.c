// Handlers run in whatever thread a signal meets, in the middle of anything, with no memory to be had: they call nothing
// but what POSIX allows there (signal-safety(7)), and end the process. That is why they are no Swift.
#include "CProcess.h"

#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char interruption[512];
static int interruption_status;
static int crash_status;

/// Writes as much as is taken at once: nobody waits for a reader who has stopped reading.
static void say(const char *text) {
  struct pollfd error = {.fd = STDERR_FILENO, .events = POLLOUT};
  if (poll(&error, 1, 100) != 1 || !(error.revents & POLLOUT)) return;
  if (write(STDERR_FILENO, text, strlen(text)) < 0) return;
}

static void say_number(unsigned long number) {
  char digits[24];
  char *start = digits + sizeof digits - 1;
  *start = '\0';
  do *--start = (char)('0' + number % 10);
  while (number /= 10);
  say(start);
}

static void interrupted(int number) {
  (void)number;
  say(interruption);
  _exit(interruption_status);
}

void handrail_end_when_interrupted(const char *message, int status) {
  snprintf(interruption, sizeof interruption, "\n%s\n", message);
  interruption_status = status;
  const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction action = {.sa_handler = interrupted}, before;
    const int is_ignored = sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN;
    if (numbers[i] == SIGHUP && is_ignored) continue;
    sigfillset(&action.sa_mask);
    sigaction(numbers[i], &action, NULL);
  }
}

static void crashed(int number) {
  static atomic_flag is_told = ATOMIC_FLAG_INIT;
  // Threads that crash together, as where memory runs out, leave the word to the first, which ends them all.
  while (atomic_flag_test_and_set(&is_told)) pause();
  const unsigned long limit = handrail_memory_limit();
  if (limit > 0) {
    say("\nerror: handrail had to stop: memory ran out, or this is a fault of handrail (signal ");
    say_number((unsigned long)number);
    say(")\n  help: it may use ");
    say_number(limit);
    say(" MB here (ulimit -v): give it more; if it stops all the same, report it with the command that you ran\n");
  } else {
    say("\nerror: handrail had to stop: this is a fault of handrail (signal ");
    say_number((unsigned long)number);
    say(")\n  help: please report it with the command that you ran, run once more with SWIFT_BACKTRACE=enable=yes\n");
  }
  _exit(crash_status);
}

void handrail_tell_crashes(int status) {
  // A stack that ran over has no room for a handler.
  static char reserve[65536];
  const stack_t stack = {.ss_sp = reserve, .ss_size = sizeof reserve};
  sigaltstack(&stack, NULL);
  crash_status = status;
  const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK}, before;
    if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_DFL) continue;
    sigfillset(&action.sa_mask);
    sigaction(numbers[i], &action, NULL);
  }
}
