#ifndef HANDRAIL_STRIKETHROUGH_LOCK_H
#define HANDRAIL_STRIKETHROUGH_LOCK_H

// Held while a document with `strikethrough` is parsed. A POSIX mutex, because race detectors such as helgrind follow it;
// they do not see the bare futex of Swift's own.

void handrail_strikethrough_lock(void);
void handrail_strikethrough_unlock(void);

#endif
