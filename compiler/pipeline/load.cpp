#include "compiler/pipeline/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/diagnostics/suggest.h"
#include "compiler/packed/pack.h"
#include "compiler/source/library.h"
#include "compiler/syntax/parse.h"

namespace tier::pipeline {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using std::filesystem::path;

class Loader {
 public:
  Loader(const source::FileSystem& files, const std::string& book, bool follow,
         Compilation& compilation)
      : files_(files),
        root_(path(book).parent_path()),
        follow_(follow),
        compilation_(compilation) {}

  void load_book(const std::string& name, std::string text) {
    const std::string key = path(name).lexically_normal().generic_string();
    open_[key] = true;
    parse(name, std::move(text), false);
    open_[key] = false;
  }

 private:
  void parse(const std::string& name, std::string text, bool from_library) {
    const source::SourceId source = compilation_.sources.add(name, std::move(text));
    syntax::Tree tree = syntax::parse(compilation_.sources, source, compilation_.diagnostics);
    tree.from_library = from_library;
    const std::vector<syntax::Use> uses = follow_ ? uses_of(tree) : std::vector<syntax::Use>();
    compilation_.trees.push_back(std::move(tree));
    for (const syntax::Use& use : uses) {
      std::visit(base::Overloaded{
                     [&](const syntax::Path& module) { use_library(module); },
                     [&](const syntax::Text& file) { use_file(file, name, from_library); },
                 },
                 use.module);
    }
  }

  static std::vector<syntax::Use> uses_of(const syntax::Tree& tree) {
    std::vector<syntax::Use> uses;
    for (const syntax::Declaration& declaration : tree.declarations) {
      if (const auto* use = std::get_if<syntax::Use>(&declaration.node)) {
        uses.push_back(*use);
      }
    }
    return uses;
  }

  /// Whether the module has to be read: not yet, and not in a circle.
  bool is_new(const std::string& key, source::Span span) {
    const auto [place, is_new] = open_.emplace(key, true);
    if (!is_new && place->second) {
      compilation_.diagnostics.report(
          Diagnostic(Code::ModuleCircle, span, key)
              .help("put what both need into a file of its own, and use that from both"));
    }
    return is_new;
  }

  void use_library(const syntax::Path& written) {
    const std::string name = spelling(written);
    const std::vector<source::Module>& modules = source::library();
    const auto found = std::find_if(modules.begin(), modules.end(),
                                    [&](const source::Module& one) { return one.name == name; });
    if (found == modules.end()) {
      report_unknown(written.span, name);
    } else if (is_new(name, written.span)) {
      parse(std::string(found->path), std::string(found->text), true);
      open_[name] = false;
    }
  }

  void report_unknown(source::Span span, const std::string& name) {
    std::vector<std::string_view> names;
    for (const source::Module& module : source::library()) {
      names.push_back(module.name);
    }
    Diagnostic diagnostic(Code::UnknownModule, span, name);
    if (!diagnostics::suggest(diagnostic, span, name, names)) {
      std::move(diagnostic)
          .help(
              "modules that come with tierc begin with `std.`; a file is written in quotes, "
              "`use \"./plans.tier\"`");
    }
    compilation_.diagnostics.report(std::move(diagnostic));
  }

  void use_file(const syntax::Text& written, const std::string& user, bool from_library) {
    const path folder = path(user).parent_path();
    const path wanted = (folder / written.value).lexically_normal();
    const path below = wanted.lexically_relative(root_.empty() ? path(".") : root_);
    const bool leaves =
        path(written.value).is_absolute() || below.empty() || *below.begin() == "..";
    if (leaves || from_library) {
      compilation_.diagnostics.report(
          Diagnostic(Code::ModuleOutside, written.span, written.value)
              .help("move the file into the folder of the rulebook, or below it"));
      return;
    }
    const std::string key = wanted.generic_string();
    if (!is_new(key, written.span)) {
      return;
    }
    auto text = files_.read(key, syntax::max_source_size);
    if (text) {
      parse(key, std::move(*text), false);
    } else {
      compilation_.diagnostics.report(
          Diagnostic(Code::ModuleNotRead, written.span, text.error().message)
              .help("the path is relative to the file that this stands in"));
    }
    open_[key] = false;
  }

  const source::FileSystem& files_;
  path root_;
  bool follow_;
  Compilation& compilation_;
  /// Each module asked for, and whether it is being read.
  std::map<std::string, bool> open_;
};

}  // namespace

base::Result<void> load(const source::FileSystem& files, const std::string& path, bool follow,
                        Compilation& compilation) {
  auto text = files.read(path, syntax::max_source_size);
  if (!text) {
    return tl::unexpected(text.error());
  }
  if (packed::is_table(*text)) {
    return base::fail(fmt::format(
        "`{}` is a table that `tierc build` wrote; name the rulebook that it was made from", path));
  }
  if (text->find('\r') != std::string::npos && text->find('\n') == std::string::npos) {
    return base::fail(fmt::format(
        "`{}` ends its lines with carriage returns alone, so that all of it is one line; save it "
        "with line feeds (LF, or CRLF)",
        path));
  }
  Loader(files, path, follow, compilation).load_book(path, std::move(*text));
  return {};
}

}  // namespace tier::pipeline
