#pragma once

namespace tier::base {

/// `std::visit(Overloaded{[](const A&) {}, [](const B&) {}}, variant)`: a case that
/// is not handled does not compile.
template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace tier::base
