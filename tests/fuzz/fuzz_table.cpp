#include <algorithm>
#include <cstring>

#include "tests/fuzz/use_table.h"

/// Tables from strangers: any bytes are refused or lead nowhere else. Each input is opened as it is
/// and then with its header mended, so that the checks behind the checksum are reached.

namespace {

namespace format = tier::runtime::format;

void mend(std::string& bytes) {
  bytes.resize(std::max(bytes.size() / 8 * 8, sizeof(format::Header)));
  format::Header header{};
  std::memcpy(&header, bytes.data(), sizeof header);
  std::memcpy(header.magic, format::magic, sizeof header.magic);
  header.version = format::version;
  header.header_size = sizeof header;
  header.file_size = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof header);
  tier::support::reseal(bytes);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

/// Mostly one word becomes another, since a table is words that name one another; else the fuzzer's
/// own ways.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  if (size < sizeof(format::Header) || random() % 4 == 0) {
    return LLVMFuzzerMutate(data, size, most);
  }
  const std::size_t place = random() % (size / 4) * 4;
  std::uint32_t word = 0;
  std::memcpy(&word, data + place, sizeof word);
  const std::uint32_t words[] = {word + 1,
                                 word - 1,
                                 static_cast<std::uint32_t>(random() % 32),
                                 UINT32_MAX,
                                 word ^ (1U << (random() % 32)),
                                 word * 2};
  word = words[random() % 6];
  std::memcpy(data + place, &word, sizeof word);
  return size;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  std::mt19937 random(static_cast<std::uint32_t>(size));
  const tier::support::PackedTable as_it_is(raw);
  if (as_it_is.status() == tier::runtime::Status::Ok) {
    tier::fuzz::use_table(as_it_is, random);
  }
  std::string mended(raw);
  mend(mended);
  const tier::support::PackedTable packed(mended);
  if (packed.status() == tier::runtime::Status::Ok) {
    tier::fuzz::use_table(packed, random);
  }
  return 0;
}
