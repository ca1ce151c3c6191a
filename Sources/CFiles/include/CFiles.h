#pragma once
// What Swift's Glibc does not show of the file system.

/// Exchanges two existing paths in one step; 0, or an errno value.
///
/// EINVAL or ENOSYS where the file system cannot do it.
int gr_exchange(const char *left, const char *right);
