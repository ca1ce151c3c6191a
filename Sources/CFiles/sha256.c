#include "CFiles.h"

// SHA-256 (FIPS 180-4) with the instructions that newer x86-64 processors have for it, each of
// which does two rounds. What is done in their stead elsewhere is in SHA256.swift.

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

// __builtin_cpu_supports knows no "sha" in older compilers.
static int has_instructions(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
}

// The instructions want the words a b e f in one register and c d g h in the other, the first of
// them highest.
__attribute__((target("sha,ssse3,sse4.1"))) static void churn(
    unsigned int state[8], const unsigned int constants[64], const unsigned char *bytes, long blocks) {
  const __m128i turn = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  __m128i abef = _mm_setr_epi32((int)state[5], (int)state[4], (int)state[1], (int)state[0]);
  __m128i cdgh = _mm_setr_epi32((int)state[7], (int)state[6], (int)state[3], (int)state[2]);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i old_abef = abef, old_cdgh = cdgh;
    __m128i words[4];
#pragma GCC unroll 16
    for (int four = 0; four < 16; four++) {
      __m128i *word = &words[four & 3];
      if (four < 4) {
        *word = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + four * 16)), turn);
      } else {
        // word[t] = word[t-16] + small0(word[t-15]) + word[t-7] + small1(word[t-2])
        const __m128i last = words[(four + 3) & 3], before = words[(four + 2) & 3];
        __m128i sum = _mm_sha256msg1_epu32(*word, words[(four + 1) & 3]);
        sum = _mm_add_epi32(sum, _mm_alignr_epi8(last, before, 4));
        *word = _mm_sha256msg2_epu32(sum, last);
      }
      const __m128i round =
          _mm_add_epi32(*word, _mm_loadu_si128((const __m128i *)(constants + four * 4)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, round);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(round, 0x0E));
    }
    abef = _mm_add_epi32(abef, old_abef);
    cdgh = _mm_add_epi32(cdgh, old_cdgh);
  }
  unsigned int upper[4], lower[4];
  _mm_storeu_si128((__m128i *)upper, abef);
  _mm_storeu_si128((__m128i *)lower, cdgh);
  for (int word = 0; word < 2; word++) {
    state[word] = upper[3 - word];
    state[word + 2] = lower[3 - word];
    state[word + 4] = upper[1 - word];
    state[word + 6] = lower[1 - word];
  }
}

#else

static int has_instructions(void) { return 0; }

static void churn(
    unsigned int state[8], const unsigned int constants[64], const unsigned char *bytes, long blocks) {
  (void)state;
  (void)constants;
  (void)bytes;
  (void)blocks;
}

#endif

int gr_sha256_blocks(
    unsigned int state[8], const unsigned int constants[64], const unsigned char *bytes, long blocks) {
  if (!has_instructions()) return 0;
  churn(state, constants, bytes, blocks);
  return 1;
}
