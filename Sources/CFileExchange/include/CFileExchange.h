#ifndef HANDRAIL_FILE_EXCHANGE_H
#define HANDRAIL_FILE_EXCHANGE_H

/// Swaps two paths in one step: renameat2 with RENAME_EXCHANGE, which Swift's Glibc module does not show.
/// Returns 0, or -1 with errno set.
int handrail_exchange(const char *one, const char *other);

#endif
