#pragma once
// What Swift does not show of the file system and the processor.

/// Exchanges two existing paths in one step; 0, or an errno value.
///
/// EINVAL or ENOSYS where the file system cannot do it.
int gr_exchange(const char *left, const char *right);

/// Gives memory back to the system that was freed and stands in the heaps of threads.
void gr_give_back_memory(void);

/// Churns 64-byte blocks into a state of SHA-256 by the processor's own instructions.
///
/// The constants are those of its 64 rounds. 1 where it was done; 0, and nothing is touched, where the processor has none.
int gr_sha256_blocks(
    unsigned int state[8], const unsigned int constants[64], const unsigned char *bytes, long blocks);
