#ifndef HANDRAIL_PROCESS_H
#define HANDRAIL_PROCESS_H

/// From now on SIGINT, SIGTERM and SIGHUP end the process at once with `status`, after `message` (fewer than 500 bytes) on
/// standard error. A hangup that whoever started the process wants ignored (nohup) stays ignored.
void handrail_end_when_interrupted(const char *message, int status);

/// From now on a crash ends the process with `status` and a message that says that it was one, unless somebody has asked
/// for a report of another kind (SWIFT_BACKTRACE). That includes a stack that has run over, in any thread.
void handrail_tell_crashes(int status);

/// What this process may use of memory in MB; 0 where nothing but the machine limits it.
unsigned long handrail_memory_limit(void);

/// What this process needs of memory at least, in MB, where that is more than it can have; 0 where there is enough. To be
/// called before there are threads: one that cannot be started is waited for without end (libdispatch), so this is asked
/// first. Where little may be used, it also has all threads share one heap.
unsigned long handrail_missing_memory(void);

#endif
