#include "compiler/tickets/jsonl_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <cstring>
#include <string>
#include <unordered_map>

#include "compiler/tickets/json_value.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;
using simdjson::error_code;
using simdjson::SUCCESS;

constexpr std::uint32_t deepest_nesting = 8;

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace

struct JsonlReader::Parser {
  simdjson::ondemand::parser json;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> by_name;
  /// For each column the number of the object in which it was last met, to see repeated keys
  /// without clearing anything.
  std::vector<std::uint64_t> met_in;
  std::uint64_t object_number = 0;
  /// The column of the n-th key of the object before: objects of one export agree in their
  /// keys, so this guess spares nearly every look-up.
  std::vector<std::uint32_t> guess;
  /// The name of a nested key.
  std::string path;
};

/// Walks one object and fills the record.
class JsonlReader::Object {
 public:
  Object(JsonlReader& reader, Record& record)
      : reader_(reader), parser_(*reader.parser_), record_(record) {}

  /// `prefix` is the length of the part of `path` that names this object, 0 for the line's.
  error_code read(simdjson::ondemand::object object, std::size_t prefix, std::uint32_t depth) {
    if (depth > deepest_nesting) {
      return simdjson::DEPTH_ERROR;
    }
    for (auto item : object) {
      if (item.error() != SUCCESS) {
        return item.error();
      }
      simdjson::ondemand::field field = std::move(item).value_unsafe();
      if (const error_code error = read_field(field, prefix, depth); error != SUCCESS) {
        return error;
      }
    }
    return SUCCESS;
  }

 private:
  error_code read_field(simdjson::ondemand::field& field, std::size_t prefix, std::uint32_t depth) {
    simdjson::ondemand::value value = field.value();
    const char* start = json_start(value);
    if (prefix == 0 && *start != '{' && guessed(field)) {
      return read_value(value, start, parser_.guess[key_number_++]);
    }
    std::string_view name;
    if (const error_code error = field.unescaped_key().get(name); error != SUCCESS) {
      return error;
    }
    parser_.path.resize(prefix);
    parser_.path += name;
    if (*start == '{') {
      simdjson::ondemand::object nested;
      if (const error_code error = value.get_object().get(nested); error != SUCCESS) {
        return error;
      }
      parser_.path += '.';
      return read(nested, parser_.path.size(), depth + 1);
    }
    const std::uint32_t column = reader_.column_named(parser_.path, place_in(record_, start));
    if (prefix == 0) {
      remember(column);
    }
    return read_value(value, start, column);
  }

  [[nodiscard]] bool guessed(simdjson::ondemand::field& field) const {
    if (key_number_ >= parser_.guess.size()) {
      return false;
    }
    const std::string& name = reader_.columns_[parser_.guess[key_number_]].name;
    const char* key = field.key().raw();
    const auto room =
        static_cast<std::size_t>(record_.written.data() + record_.written.size() - key);
    return name.size() < room && key[name.size()] == '"' &&
           std::memcmp(key, name.data(), name.size()) == 0 && name.find('\\') == std::string::npos;
  }

  void remember(std::uint32_t column) {
    if (key_number_ < parser_.guess.size()) {
      parser_.guess[key_number_] = column;
    } else if (parser_.guess.size() < column_limit) {
      parser_.guess.push_back(column);
    }
    ++key_number_;
  }

  error_code read_value(simdjson::ondemand::value& value, const char* start, std::uint32_t column) {
    if (parser_.met_in.size() < reader_.columns_.size()) {
      parser_.met_in.resize(reader_.columns_.size(), 0);
    }
    if (record_.cells.size() < reader_.columns_.size()) {
      record_.cells.resize(reader_.columns_.size());
    }
    if (parser_.met_in[column] == parser_.object_number) {
      record_.repeated.push_back(column);
    }
    parser_.met_in[column] = parser_.object_number;
    Cell cell;
    cell.written = start;
    const error_code error =
        *start == '[' ? read_list(value, cell) : read_scalar(value, start, cell.text, cell.kind);
    record_.cells[column] = cell;
    return error;
  }

  static error_code read_scalar(simdjson::ondemand::value& value, const char* start,
                                std::string_view& text, CellKind& kind) {
    kind = CellKind::Text;
    if (*start == '"') {
      const error_code error = value.get_string().get(text);
      kind = text.empty() ? CellKind::Absent : CellKind::Text;
      return error;
    }
    const std::string_view token = trimmed(value.raw_json_token());
    text = token;
    if (token == "null") {
      kind = CellKind::Absent;
      return SUCCESS;
    }
    // Not taken out of simdjson, which passes over a scalar that nobody asks for.
    const bool scalar = token == "true" || token == "false" || is_json_number(token);
    return scalar ? SUCCESS : simdjson::TAPE_ERROR;
  }

  error_code read_list(simdjson::ondemand::value& value, Cell& cell) {
    cell.kind = CellKind::List;
    cell.first_member = static_cast<std::uint32_t>(record_.members.size());
    simdjson::ondemand::array array;
    if (const error_code error = value.get_array().get(array); error != SUCCESS) {
      return error;
    }
    for (auto item : array) {
      simdjson::ondemand::value member;
      if (const error_code error = std::move(item).get(member); error != SUCCESS) {
        return error;
      }
      const char* start = json_start(member);
      if (*start == '{' || *start == '[') {
        return simdjson::DEPTH_ERROR;
      }
      std::string_view text;
      CellKind kind = CellKind::Text;
      if (const error_code error = read_scalar(member, start, text, kind); error != SUCCESS) {
        return error;
      }
      if (kind != CellKind::Absent) {
        record_.members.push_back(text);
        ++cell.member_count;
      }
    }
    return SUCCESS;
  }

  JsonlReader& reader_;
  Parser& parser_;
  Record& record_;
  std::size_t key_number_ = 0;
};

JsonlReader::JsonlReader(InputWindow& window, ProblemLog& log)
    : window_(window), log_(log), parser_(std::make_unique<Parser>()) {
  skip_byte_order_mark(window_);
}

JsonlReader::~JsonlReader() = default;

std::uint32_t JsonlReader::column_named(std::string_view name, Place place) {
  if (const auto found = parser_->by_name.find(name); found != parser_->by_name.end()) {
    return found->second;
  }
  if (columns_.size() >= column_limit) {
    return static_cast<std::uint32_t>(column_limit - 1);
  }
  const auto index = static_cast<std::uint32_t>(columns_.size());
  columns_.push_back({index + 1 == column_limit ? "…" : std::string(name), place});
  parser_->by_name.emplace(columns_.back().name, index);
  return index;
}

bool JsonlReader::read_line(Record& record, bool& whole) {
  window_.drop_until(window_.begin() + given_);
  given_ = 0;
  whole = true;
  std::size_t searched = 0;
  bool dropped = false;
  while (true) {
    const auto* feed = static_cast<const char*>(
        std::memchr(window_.begin() + searched, '\n', window_.size() - searched));
    if (feed != nullptr) {
      given_ = static_cast<std::size_t>(feed + 1 - window_.begin());
      record.written = {window_.begin(), given_ - 1};
      record.line = line_++;
      whole = !dropped;
      return true;
    }
    searched = window_.size();
    if (searched >= InputWindow::line_limit) {
      dropped = true;
      window_.drop_until(window_.end());
      searched = 0;
    }
    if (!window_.more()) {
      return false;
    }
  }
}

bool JsonlReader::parse(Record& record) {
  const std::string_view line = record.written;
  ++parser_->object_number;
  simdjson::ondemand::document document;
  // simdjson may read behind the line: there the window goes on, or its padding does.
  error_code error =
      parser_->json.iterate(line.data(), line.size(), line.size() + simdjson::SIMDJSON_PADDING)
          .get(document);
  simdjson::ondemand::object object;
  if (error == SUCCESS) {
    error = document.get_object().get(object);
  }
  if (error == SUCCESS) {
    error = Object(*this, record).read(object, 0, 1);
  }
  if (error == SUCCESS && document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
    error = simdjson::TAPE_ERROR;
  }
  if (error == SUCCESS) {
    return true;
  }
  ++left_out_;
  const bool last = window_.cut_short() && line.data() + given_ == window_.end();
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (last) {
    log_.report(Code::TruncatedLine, [&] {
      return problem(Code::TruncatedLine, place_in(record, line.data() + line.size()));
    });
  } else {
    log_.report(Code::MalformedJsonLine, [&] {
      const char* at = line.data() + (line[first] == '{' ? sound_json_size(line) : first);
      Problem found =
          problem(Code::MalformedJsonLine, place_in(record, at), std::string(json_reason(error)));
      if (line[first] == '[') {
        found.help_text = "JSONL is one object a line: `jq -c '.[]'` makes it from an array";
      }
      return found;
    });
  }
  return false;
}

bool JsonlReader::next(Record& record) {
  bool whole = false;
  while (!log_.must_stop() && read_line(record, whole)) {
    if (!whole) {
      ++left_out_;
      log_.report(Code::LineTooLong, [&] {
        return problem(Code::LineTooLong, {record.line, 1},
                       fmt::format("{}", InputWindow::line_limit));
      });
      continue;
    }
    if (record.written.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    record.cells.assign(columns_.size(), Cell{});
    record.members.clear();
    record.repeated.clear();
    if (parse(record)) {
      return true;
    }
  }
  return false;
}

}  // namespace tier::tickets
