// Stretches of classes, counted and walked word by word, are what looking at each class finds.

#include "compiler/table/class_ranges.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace tier::table {
namespace {

constexpr std::size_t sizes[] = {1, 2, 63, 64, 65, 128, 150, 200};

/// Some classes at random, or stretches of them.
ClassSet some_classes(std::size_t size, std::mt19937& random) {
  ClassSet classes(size);
  bool is_in = random() % 2 == 0;
  const unsigned turns_one_in = random() % 2 == 0 ? 2 : 40;
  for (std::size_t index = 0; index < size; ++index) {
    is_in ^= random() % turns_one_in == 0;
    if (is_in) {
      classes.add(index);
    }
  }
  return classes;
}

TEST(ClassRanges, CountsWhatLookingAtEachClassCounts) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::size_t size = sizes[random() % std::size(sizes)];
    const ClassSet classes = some_classes(size, random);
    for (int again = 0; again < 20; ++again) {
      const std::size_t begin = random() % (size + 1);
      const std::size_t end = begin + (random() % (size - begin + 1));
      std::size_t expected = 0;
      for (std::size_t index = begin; index < end; ++index) {
        expected += classes.has(index) ? 1 : 0;
      }
      EXPECT_EQ(count_between(classes, begin, end), expected) << size << ' ' << begin << ' ' << end;
    }
  }
}

TEST(ClassRanges, WalksTheBordersThatLookingAtEachClassFinds) {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const ClassSet classes = some_classes(sizes[random() % std::size(sizes)], random);
    std::vector<std::size_t> expected;
    for (std::size_t index = 1; index < classes.size(); ++index) {
      if (classes.has(index) != classes.has(index - 1)) {
        expected.push_back(index);
      }
    }
    std::vector<std::size_t> borders;
    for_each_border(classes, [&](std::size_t border) { borders.push_back(border); });
    EXPECT_EQ(borders, expected);
  }
}

}  // namespace
}  // namespace tier::table
