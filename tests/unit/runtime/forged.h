#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/packed_table.h"

/// Tables that are changed although their checksum is true.
///
///     expect_each_refused(bytes, {{"rule", [](Forged& f) { f.at<format::Row>(…, 0).rule = 99;
///     }}});
namespace tier::runtime {

using support::PackedTable;

/// A table under the hands of a forger, who makes the checksum true afterwards.
class Forged {
 public:
  explicit Forged(std::string bytes) : bytes_(std::move(bytes)) {}

  format::Header& header() { return *reinterpret_cast<format::Header*>(bytes_.data()); }

  template <class Record>
  Record& at(format::Section section, std::size_t index) {
    const format::SectionRange range = header().sections[static_cast<std::size_t>(section)];
    return reinterpret_cast<Record*>(bytes_.data() + range.offset)[index];
  }

  /// Puts zeros before a section, or at the end for the one behind the last.
  void insert_zeros(std::size_t section) {
    const bool at_end = section == format::section_count;
    bytes_.insert(at_end ? bytes_.size() : header().sections[section].offset, 8, '\0');
    for (; section < format::section_count; ++section) {
      header().sections[section].offset += 8;
    }
    header().file_size += 8;
  }

  Status open() {
    support::reseal(bytes_);
    return PackedTable(bytes_).status();
  }

 private:
  std::string bytes_;
};

struct Promise {
  const char* name;
  std::function<void(Forged&)> broken;
};

inline void expect_each_refused(const std::string& bytes, const std::vector<Promise>& promises) {
  ASSERT_EQ(Forged(bytes).open(), Status::Ok);
  for (const Promise& promise : promises) {
    Forged forged(bytes);
    promise.broken(forged);
    EXPECT_EQ(forged.open(), Status::Damaged) << promise.name;
  }
}

}  // namespace tier::runtime
