#include "compiler/packed/digest.h"

#include <sodium.h>

namespace tier::packed {

static_assert(std::tuple_size_v<Digest> == crypto_hash_sha256_BYTES);

Digest digest_of(std::string_view bytes) {
  Digest digest;
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return digest;
}

std::string to_hexadecimal(const Digest& digest) {
  std::string digits(digest.size() * 2 + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), digest.data(), digest.size());
  digits.pop_back();  // the terminator that sodium writes
  return digits;
}

}  // namespace tier::packed
