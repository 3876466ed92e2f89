#include "compiler/compare/say.h"
#include "compiler/driver/commands/diff_formats.h"
#include "compiler/driver/commands/json_text.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

/// Writes members of one object.
class Object {
 public:
  explicit Object(std::string& out) : out_(out) { out_ += '{'; }

  void key(const char* name) {
    commas_(out_);
    append_json_text(name, out_);
    out_ += ':';
  }
  void text(const char* name, const std::string& value) {
    key(name);
    append_json_text(value, out_);
  }
  void flag(const char* name, bool value) {
    key(name);
    out_ += value ? "true" : "false";
  }
  template <class List, class Write>
  void list(const char* name, const List& items, Write write) {
    key(name);
    out_ += '[';
    Commas commas;
    for (const auto& item : items) {
      commas(out_);
      write(item);
    }
    out_ += ']';
  }
  void texts(const char* name, const std::vector<std::string>& values) {
    list(name, values, [this](const std::string& value) { append_json_text(value, out_); });
  }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
  Commas commas_;
};

void write_book(const table::Rulebook& book, std::string& out) {
  Object object(out);
  object.text("name", book.name);
  object.text("version", book.version);
  object.end();
}

void write_group(const table::DecisionTable& joint, const compare::Group& group, std::string& out) {
  Object object(out);
  object.text("tickets", compare::tickets(joint, group));
  object.list("facts", group.region, [&](const table::Test& test) {
    Object fact(out);
    fact.text("fact", joint.attributes[test.attribute].name);
    std::vector<std::string> classes;
    for (std::uint32_t index = 0; index < test.classes.size(); ++index) {
      if (test.classes.has(index)) {
        classes.push_back(prose::class_name(joint, test.attribute, index));
      }
    }
    fact.texts("classes", classes);
    fact.end();
  });
  object.text("example", compare::example(joint, group));
  object.texts("rules_before", group.before_rules);
  object.texts("rules_after", group.after_rules);
  object.end();
}

void write_change(const table::DecisionTable& joint, const compare::Change& change,
                  std::string& out) {
  Object object(out);
  object.text("kind", compare::kind_name(change.kind));
  object.text("what", change.what);
  object.text("before", change.before.text);
  object.text("after", change.after.text);
  object.list("groups", change.groups,
              [&](const compare::Group& group) { write_group(joint, group, out); });
  object.flag("more", change.more);
  object.end();
}

void write_difference(const compare::Difference& difference, std::string& out) {
  Object object(out);
  object.text("kind", compare::kind_name(difference.kind));
  object.text("what", difference.what);
  object.text("field", difference.field);
  object.text("before", difference.before);
  object.text("after", difference.after);
  object.text("sentence", compare::sentence(difference));
  object.end();
}

}  // namespace

std::string diff_json(const compare::Comparison& comparison) {
  std::string out;
  const table::DecisionTable& joint = comparison.joint.table;
  Object object(out);
  object.key("before");
  write_book(comparison.joint.before.table->rulebook, out);
  object.key("after");
  write_book(comparison.joint.after.table->rulebook, out);
  object.flag("same_meaning", compare::same_meaning(comparison));
  object.key("counts");
  Object counts(out);
  for (const auto& [kind, count] : compare::counts(comparison)) {
    counts.key(compare::kind_name(kind).c_str());
    append_number(count, out);
  }
  counts.end();
  object.list("changes", comparison.changes,
              [&](const compare::Change& change) { write_change(joint, change, out); });
  const auto write = [&](const compare::Difference& one) { write_difference(one, out); };
  object.list("differences", comparison.differences, write);
  object.list("wording", comparison.wording, write);
  object.list("not_compared", comparison.not_compared, [&](const auto& one) {
    Object item(out);
    item.text("kind", compare::kind_name(one.first));
    item.text("what", one.second);
    item.end();
  });
  object.flag("no_common_ticket", comparison.no_common_ticket);
  object.end();
  return out + "\n";
}

}  // namespace tier::driver
