#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "tests/fuzz/expect.h"
#include "tests/fuzz/use_table.h"

/// `every_byte TABLE [STRIDE]`: a real table, cut anywhere and changed in any one byte to anything
/// else, is refused; with the checksum made true again each change is refused or leads nowhere
/// else. With a stride every so-manieth byte, for a sanitizer's patience.

namespace {

using tier::runtime::Status;
using tier::support::PackedTable;
namespace format = tier::runtime::format;

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void cut(const std::string& bytes, std::size_t stride) {
  for (std::size_t size = 0; size < bytes.size(); size += stride) {
    FUZZ_EXPECT(PackedTable(std::string_view(bytes).substr(0, size)).status() == Status::Truncated);
  }
}

std::size_t change(std::string bytes, std::size_t stride) {
  std::size_t changes = 0;
  for (std::size_t at = 0; at < bytes.size(); at += stride) {
    const char kept = bytes[at];
    for (int by = 1; by < 256; ++by, ++changes) {
      bytes[at] = static_cast<char>(kept ^ by);
      FUZZ_EXPECT(PackedTable(bytes).status() != Status::Ok);
    }
    bytes[at] = kept;
  }
  return changes;
}

/// Up to the book, which only tierc reads. How many of the forgeries open.
std::size_t forge(std::string bytes, std::size_t stride) {
  format::Header header{};
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::size_t end = header.sections[static_cast<std::size_t>(format::Section::Book)].offset;
  std::mt19937 random(11);
  std::size_t opened = 0;
  for (std::size_t at = 0; at < end; at += stride) {
    const char kept = bytes[at];
    for (const int by : {1, 2, 4, 8, 16, 32, 64, 128, 255, 3, 7}) {
      bytes[at] = static_cast<char>(kept ^ by);
      tier::support::reseal(bytes);
      const PackedTable packed(bytes);
      if (packed.status() == Status::Ok) {
        ++opened;
        tier::fuzz::use_table(packed, random);
      }
    }
    bytes[at] = kept;
  }
  return opened;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    return 2;
  }
  const std::string bytes = read(argv[1]);
  const std::size_t stride = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1;
  FUZZ_EXPECT(PackedTable(bytes).status() == Status::Ok);
  cut(bytes, stride);
  const std::size_t changes = change(bytes, stride * 4);
  std::printf("%zu bytes, %zu changes refused, %zu forgeries opened and harmless\n", bytes.size(),
              changes, forge(bytes, stride));
  return 0;
}
