#include "compiler/lowering/products.h"

#include <algorithm>
#include <utility>

namespace tier::lowering {
namespace {

/// The conjunction of two products, none where it never holds.
std::optional<Product> merge(const Product& a, const Product& b) {
  Product merged;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    if (right == b.end() || (left != a.end() && left->attribute < right->attribute)) {
      merged.push_back(*left++);
    } else if (left == a.end() || right->attribute < left->attribute) {
      merged.push_back(*right++);
    } else {
      merged.push_back({left->attribute, left->classes & right->classes});
      if (merged.back().classes.empty()) {
        return std::nullopt;
      }
      ++left;
      ++right;
    }
  }
  return merged;
}

/// Whether every ticket of `inner` is one of `outer`.
bool contains(const Product& outer, const Product& inner) {
  return std::all_of(outer.begin(), outer.end(), [&](const table::Test& test) {
    const auto same = std::find_if(inner.begin(), inner.end(), [&](const table::Test& other) {
      return other.attribute == test.attribute;
    });
    return same != inner.end() && test.classes.contains(same->classes);
  });
}

/// Where the products test the same attributes and differ in one: their union.
std::optional<Product> united(const Product& a, const Product& b) {
  if (a.size() != b.size()) {
    return std::nullopt;
  }
  std::size_t different = a.size();
  for (std::size_t index = 0; index < a.size(); ++index) {
    if (a[index] == b[index]) {
      continue;
    }
    if (a[index].attribute != b[index].attribute || different != a.size()) {
      return std::nullopt;
    }
    different = index;
  }
  if (different == a.size()) {
    return a;
  }
  Product result = a;
  result[different].classes |= b[different].classes;
  if (result[different].classes.is_all()) {
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(different));
  }
  return result;
}

/// One step of `simplified`: false where nothing was left to do.
bool simplify_once(Sum& sum) {
  for (std::size_t first = 0; first < sum.size(); ++first) {
    for (std::size_t second = first + 1; second < sum.size(); ++second) {
      std::optional<Product> result = united(sum[first], sum[second]);
      if (!result && contains(sum[first], sum[second])) {
        result = sum[first];
      } else if (!result && contains(sum[second], sum[first])) {
        result = sum[second];
      }
      if (result) {
        sum[first] = std::move(*result);
        sum.erase(sum.begin() + static_cast<std::ptrdiff_t>(second));
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Sum single(table::AttributeId attribute, const table::ClassSet& classes) {
  if (classes.empty()) {
    return {};
  }
  if (classes.is_all()) {
    return {Product{}};
  }
  return {Product{{attribute, classes}}};
}

std::optional<Sum> both(const Sum& a, const Sum& b, std::size_t limit) {
  Sum result;
  for (const Product& left : a) {
    for (const Product& right : b) {
      if (auto merged = merge(left, right)) {
        result.push_back(std::move(*merged));
      }
      if (result.size() > limit) {
        return std::nullopt;
      }
    }
  }
  return result;
}

Sum simplified(Sum sum) {
  // Quadratic per step: only worth it for sums that a person could have written out.
  constexpr std::size_t largest = 64;
  if (sum.size() > largest) {
    return sum;
  }
  while (simplify_once(sum)) {
  }
  return sum;
}

}  // namespace tier::lowering
