#include <cstring>
#include <filesystem>
#include <fstream>

#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/promising_table.h"
#include "tests/support/random_whole_table.h"
#include "tests/support/whole_table.h"

/// Writes what the fuzzers begin with: `fuzz_seeds FOLDER EXAMPLES`. Small tables and tickets are
/// made here, sources and exports are those of the examples, so that none of them can grow old.

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_tables(const fs::path& folder) {
  using namespace tier;
  write(folder / "desk", packed::pack(support::desk_table()));
  write(folder / "whole", packed::pack(support::whole_table()));
  write(folder / "promising", packed::pack(support::promising_table()));
  write(folder / "random", packed::pack(support::RandomWholeTable(7).make()));
}

void write_questions(const fs::path& path) {
  std::string bytes;
  for (const std::int64_t from : {1'774'566'000LL, 1'774'600'000LL, 1'774'900'000LL, -1LL}) {
    const std::int64_t to = from + 90'000;
    const std::uint32_t days = 1;
    char question[20];
    std::memcpy(question, &from, 8);
    std::memcpy(question + 8, &to, 8);
    std::memcpy(question + 16, &days, 4);
    bytes.append(question, sizeof question);
  }
  write(path, bytes);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    return 2;
  }
  const fs::path folder = argv[1];
  fs::remove_all(folder);
  write_tables(folder / "table");
  write(folder / "binder/ticket",
        "severity=S1\nat=L1\nwaited=1h30m\ntags=vip;fault\nsubject=refund, please\n"
        "agent.region=emea\nevidence=log\nurgent=no\nopened=2026-12-01T09:30:00+01:00\n");
  write_questions(folder / "calendars/questions");
  for (const auto& entry : fs::recursive_directory_iterator(argv[2])) {
    const std::string kind = entry.path().extension();
    const std::string name = entry.path().parent_path().filename();
    const bool is_export = entry.path().stem() == "tickets";
    if (kind == ".tier") {
      write(folder / "parser" / name, read(entry.path()));
    } else if (is_export) {
      write(folder / "tickets" / name, (kind == ".csv" ? "\x05" : "\x85") + read(entry.path()));
    }
  }
  return 0;
}
