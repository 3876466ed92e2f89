#include "compiler/tickets/read_mapping.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/base/edit_distance.h"
#include "compiler/calendars/zone.h"
#include "compiler/tickets/json_tree.h"
#include "compiler/tickets/members.h"
#include "compiler/tickets/value_problem.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Kind = JsonNode::Kind;

class MappingReader {
 public:
  MappingReader(const table::DecisionTable& table, diagnostics::Sink& sink)
      : table_(table), sink_(sink) {}

  Mapping read(const JsonNode& root) {
    if (!expect(root, Kind::Object, "a map", "one JSON object")) {
      return {};
    }
    check_keys(root,
               {"columns", "ignore", "missing", "values", "time", "separator", "decimal", "sets"});
    for (const JsonNode::Member& member : root.members) {
      read_setting(member);
    }
    check_contradictions(root);
    return std::move(mapping_);
  }

 private:
  void read_setting(const JsonNode::Member& member) {
    const JsonNode& value = member.value;
    if (member.key == "columns") {
      read_columns(value);
    } else if (member.key == "ignore") {
      mapping_.ignored = texts(value, member.key);
    } else if (member.key == "missing") {
      mapping_.missing = texts(value, member.key);
    } else if (member.key == "values") {
      read_values(value);
    } else if (member.key == "time") {
      mapping_.time = time_form(value);
    } else if (member.key == "separator") {
      mapping_.separator = letter(value, member.key, ",;\t|");
    } else if (member.key == "decimal") {
      mapping_.decimal_comma = letter(value, member.key, ".,") == ',';
    } else if (member.key == "sets") {
      mapping_.set_separator = letter(value, member.key, ";,| ").value_or(';');
    }
  }

  bool expect(const JsonNode& node, Kind kind, std::string_view what, std::string_view form) {
    if (node.kind == kind) {
      return true;
    }
    wrong_kind(node.span, what, form);
    return false;
  }

  void wrong_kind(source::Span span, std::string_view what, std::string_view form) {
    sink_.report(Diagnostic(Code::MapWrongKind, span, what, form));
  }

  /// Keys that the object may not have, and keys that it has twice.
  void check_keys(const JsonNode& object, const std::vector<std::string_view>& known) {
    for (const JsonNode::Member& member : object.members) {
      if (std::find(known.begin(), known.end(), member.key) == known.end()) {
        sink_.report(Diagnostic(Code::MapUnknownSetting, member.key_span, member.key)
                         .help(suggest(member.key, known)));
      }
    }
    check_repeated(object);
  }

  void check_repeated(const JsonNode& object) {
    std::set<std::string_view> met;
    for (const JsonNode::Member& member : object.members) {
      if (!met.insert(member.key).second) {
        sink_.report(Diagnostic(Code::MapSetTwice, member.key_span, member.key));
      }
    }
  }

  std::vector<std::string> texts(const JsonNode& node, std::string_view what) {
    std::vector<std::string> result;
    if (!expect(node, Kind::List, what, "a list of texts")) {
      return result;
    }
    for (const JsonNode& item : node.items) {
      if (expect(item, Kind::Text, what, "a list of texts")) {
        result.push_back(item.text);
      }
    }
    return result;
  }

  std::optional<char> letter(const JsonNode& node, std::string_view what,
                             std::string_view allowed) {
    if (node.kind == Kind::Text && node.text.size() == 1 &&
        allowed.find(node.text[0]) != std::string_view::npos) {
      return node.text[0];
    }
    std::vector<std::string> shown;
    for (const char one : allowed) {
      shown.push_back(one == '\t' ? "`\\t`" : fmt::format("`{}`", one));
    }
    wrong_kind(node.span, what, fmt::format("one of {}", fmt::join(shown, " ")));
    return std::nullopt;
  }

  void read_columns(const JsonNode& node) {
    if (!expect(node, Kind::Object, "columns", "an object: { \"their name\": \"our name\" }")) {
      return;
    }
    check_repeated(node);
    for (const JsonNode::Member& member : node.members) {
      ColumnMapping column;
      column.column = member.key;
      if (member.value.kind == Kind::Text) {
        set_target(column, member.value);
      } else if (expect(member.value, Kind::Object, member.key, "a text or an object")) {
        read_column(column, member);
      }
      mapping_.columns.push_back(std::move(column));
    }
  }

  void read_column(ColumnMapping& column, const JsonNode::Member& written) {
    check_keys(written.value, {"is", "missing", "time"});
    // Without `is` only the form of the column differs, not its name.
    const bool named =
        std::any_of(written.value.members.begin(), written.value.members.end(),
                    [](const JsonNode::Member& member) { return member.key == "is"; });
    if (!named) {
      JsonNode name;
      name.kind = Kind::Text;
      name.text = written.key;
      name.span = written.key_span;
      set_target(column, name);
    }
    for (const JsonNode::Member& member : written.value.members) {
      if (member.key == "is") {
        if (expect(member.value, Kind::Text, "is", "a text")) {
          set_target(column, member.value);
        }
      } else if (member.key == "missing") {
        column.missing = texts(member.value, "missing");
      } else if (member.key == "time") {
        column.time = time_form(member.value);
      }
    }
  }

  void set_target(ColumnMapping& column, const JsonNode& name) {
    column.is = name.text;
    if (!is_reserved(name.text)) {
      find_fact(name.text, name.span, column_names(table_));
    }
  }

  /// A fact that can be given, or a report.
  std::optional<table::AttributeId> find_fact(const std::string& name, source::Span span,
                                              const std::vector<std::string_view>& names) {
    const auto fact = tickets::find_fact(table_, name);
    if (!fact) {
      sink_.report(Diagnostic(Code::MapUnknownFact, span, name).help(suggest(name, names)));
    } else if (!table::is_given(table_.attributes[*fact])) {
      sink_.report(Diagnostic(Code::MapDerivedFact, span, name));
      return std::nullopt;
    }
    return fact;
  }

  void read_values(const JsonNode& node) {
    if (!expect(node, Kind::Object, "values", "an object: { \"fact\": { \"text\": \"value\" } }")) {
      return;
    }
    check_repeated(node);
    for (const JsonNode::Member& member : node.members) {
      if (read_reserved_values(member)) {
        continue;
      }
      const auto fact = find_fact(member.key, member.key_span, column_names(table_));
      if (!fact ||
          !expect(member.value, Kind::Object, member.key, "an object: { \"text\": \"value\" }")) {
        continue;
      }
      check_repeated(member.value);
      ValueMapping& values = mapping_.values[*fact];
      for (const JsonNode::Member& value : member.value.members) {
        read_value(*fact, value, values);
      }
    }
  }

  /// Whether the values are those of `at` or `evidence`, which are then read.
  bool read_reserved_values(const JsonNode::Member& member) {
    if (tickets::find_fact(table_, member.key)) {
      return false;
    }
    if (member.key == "at") {
      read_names(member, "a tier", mapping_.holders, [&](const std::string& name) {
        return find_tier(table_, name) ? "" : tier_help(table_, name);
      });
      return true;
    }
    if (member.key == "evidence") {
      read_names(member, "a piece of evidence", mapping_.evidence, [&](const std::string& name) {
        return find_evidence(table_, name) ? "" : evidence_help(table_, name);
      });
      return true;
    }
    return false;
  }

  /// `help_for` gives no help for a name that there is.
  template <class HelpFor>
  void read_names(const JsonNode::Member& written, std::string_view what, ValueMapping& names,
                  HelpFor help_for) {
    if (!expect(written.value, Kind::Object, written.key,
                fmt::format("an object from texts to {}", what))) {
      return;
    }
    check_repeated(written.value);
    for (const JsonNode::Member& member : written.value.members) {
      if (member.value.kind == Kind::Null) {
        names[member.key] = std::nullopt;
      } else if (expect(member.value, Kind::Text, member.key, fmt::format("{}, or null", what))) {
        if (std::string help = help_for(member.value.text); !help.empty()) {
          sink_.report(Diagnostic(Code::MapUndeclaredValue, member.value.span, member.value.text,
                                  written.key)
                           .help(std::move(help)));
        }
        names[member.key] = member.value.text;
      }
    }
  }

  void read_value(table::AttributeId fact, const JsonNode::Member& member, ValueMapping& values) {
    if (member.value.kind == Kind::Null) {
      values[member.key] = std::nullopt;
      return;
    }
    const bool is_set = std::holds_alternative<table::SetDomain>(table_.attributes[fact].domain);
    if (is_set && member.value.kind == Kind::List && member.value.items.empty()) {
      values[member.key] = std::string(empty_set);
      return;
    }
    if (member.value.kind == Kind::Object || member.value.kind == Kind::List) {
      wrong_kind(member.value.span, member.key,
                 is_set ? "a value, null for nothing known, or [] for the empty set"
                        : "a value, or null for nothing known");
      return;
    }
    if (!is_declared(table_.attributes[fact], member.value.text)) {
      sink_.report(Diagnostic(Code::MapUndeclaredValue, member.value.span, member.value.text,
                              table_.attributes[fact].name)
                       .help(value_help(table_.attributes[fact], member.value.text)));
    }
    values[member.key] = member.value.text;
  }

  std::optional<TimeForm> time_form(const JsonNode& node) {
    if (!expect(node, Kind::Object, "time", "an object with `format` and `zone`")) {
      return std::nullopt;
    }
    check_keys(node, {"format", "zone"});
    TimeForm form;
    source::Span format_span = node.span;
    bool has_zone = false;
    for (const JsonNode::Member& member : node.members) {
      if (!expect(member.value, Kind::Text, member.key, "a text")) {
        return std::nullopt;
      }
      if (member.key == "format") {
        form.format = member.value.text;
        format_span = member.value.span;
      } else if (member.key == "zone") {
        has_zone = true;
        form.zone = calendars::find_time_zone(member.value.text);
        if (!form.zone) {
          sink_.report(Diagnostic(Code::MapUnknownZone, member.value.span, member.value.text)
                           .help("zones have the names of the IANA: `Europe/Madrid`, `UTC`"));
        }
      }
    }
    if (const std::string trouble = time_format_trouble(form.format, has_zone); !trouble.empty()) {
      sink_.report(Diagnostic(Code::MapTimeFormat, format_span, form.format, trouble));
    }
    return form;
  }

  void check_contradictions(const JsonNode& root) {
    for (const JsonNode::Member& setting : root.members) {
      if (setting.key != "ignore") {
        continue;
      }
      for (const JsonNode& item : setting.value.items) {
        const bool used =
            std::any_of(mapping_.columns.begin(), mapping_.columns.end(),
                        [&](const ColumnMapping& column) { return column.column == item.text; });
        if (used) {
          sink_.report(Diagnostic(Code::MapContradiction, item.span, item.text));
        }
      }
    }
  }

  static std::string suggest(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = base::nearest(word, known);
    if (!near.empty()) {
      return fmt::format("did you mean `{}`?", near);
    }
    return fmt::format("there are `{}`", fmt::join(known, "`, `"));
  }

  const table::DecisionTable& table_;
  diagnostics::Sink& sink_;
  Mapping mapping_;
};

}  // namespace

std::optional<Mapping> read_mapping(source::SourceId id, const source::SourceMap& sources,
                                    const table::DecisionTable& table, diagnostics::Sink& sink) {
  const auto root = read_json_tree(id, sources, sink);
  if (!root) {
    return std::nullopt;
  }
  const std::size_t errors_before = sink.errors();
  Mapping mapping = MappingReader(table, sink).read(*root);
  if (sink.errors() > errors_before) {
    return std::nullopt;
  }
  return mapping;
}

}  // namespace tier::tickets
