#pragma once

#include <cstddef>
#include <cstdint>

/// The specification of `.tierb`, the packed decision table: what the compiler writes
/// (compiler/packed) and the runtime reads where it lies. docs/table-format.md tells the
/// same in prose.
///
/// A file is a header, then sections in the order of `Section`, each starting at a
/// multiple of 8 and padded with zero bytes. Everything is little-endian. Offsets count
/// bytes from the start of the file; ranges count records within their section.
///
/// One file is executable and readable: the sections up to `Bits` are all that `decide`
/// touches; `Book` is the whole decision table with its prose, for documents, proofs
/// and explanations, and the runtime only checks that it lies inside the file.
namespace tier::runtime::format {

inline constexpr char magic[8] = {'T', 'I', 'E', 'R', 'B', '\r', '\n', '\x1a'};

/// Before 1.0 a reader takes exactly its own version.
///   1  attributes of five kinds, unique decisions, exact bit rows, the book
inline constexpr std::uint32_t version = 1;

/// Stands for "none" wherever an index may be absent.
inline constexpr std::uint32_t none = 0xFFFF'FFFFU;

enum class Section : std::uint32_t {
  Strings,     ///< bytes: UTF-8, names without a terminator, see `String`
  Attributes,  ///< Attribute[]
  Values,      ///< Value[]: spellings of enum values, sorted by bytes within an attribute
  Cuts,        ///< int64_t[]: first values of the classes of numbers but the lowest, rising
  Decisions,   ///< Decision[]: in the order in which they run
  Inputs,      ///< Input[]: the attributes that the rows of a decision test
  Rows,        ///< Row[]: best first within a decision
  Outcomes,    ///< Outcome[]
  Rules,       ///< Rule[]
  Tiers,       ///< Tier[]
  Bits,        ///< uint64_t[]: see `Input`
  Book,        ///< bytes: the decision table, see compiler/packed/book.h
};
inline constexpr std::size_t section_count = 12;

/// Bytes [offset, offset + size) of the file; `size` leaves the padding out.
struct SectionRange {
  std::uint32_t offset;
  std::uint32_t size;
};

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t header_size;
  std::uint64_t file_size;
  /// `checksum` (table.h) of every byte of the file behind this field.
  std::uint64_t checksum;
  /// SHA-256 of what the table decides: domains, rows, names; no prose, no positions.
  std::uint8_t meaning_digest[32];
  /// SHA-256 of the Book section: meaning, prose and positions.
  std::uint8_t book_digest[32];
  SectionRange sections[section_count];
};

/// A piece of the Strings section. The pieces lie one behind the other without a gap, in
/// this order: each attribute's name and then its values' spellings, the names of the
/// decisions, of the rules, of the tiers.
struct String {
  std::uint32_t offset;
  std::uint32_t size;
};

/// Records [begin, begin + count) of another section. The ranges of one kind lie one
/// behind the other without a gap, in the order of the records that hold them; an empty
/// one begins where the next does.
struct Range {
  std::uint32_t begin;
  std::uint32_t count;
};

enum class AttributeKind : std::uint32_t { Enum, Flag, Number, Text, Time };

/// A fact. Its classes are numbered from 0; a flag's are no and yes, an enum's its
/// values in order, a number's its intervals; then *any other* for an open enum, then
/// *unknown* where it may be unknown.
struct Attribute {
  String name;
  AttributeKind kind;
  std::uint32_t class_count;
  /// `none` where the fact cannot be so.
  std::uint32_t any_other_class;
  std::uint32_t unknown_class;
  std::uint32_t default_class;
  /// The decision that computes a derived fact.
  std::uint32_t derived_by;
  Range values;
  Range cuts;
  /// Numbers: the domain in units of 10^-scale, both ends included.
  std::int64_t lower;
  std::int64_t upper;
  std::uint32_t scale;
  std::uint32_t reserved;
};

struct Value {
  String spelling;
  std::uint32_t value_class;
  std::uint32_t reserved;
};

enum class DecisionKind : std::uint32_t { DerivedFact, Owner };

struct Decision {
  String name;
  DecisionKind kind;
  /// The derived fact it fills, or `none`.
  std::uint32_t attribute;
  Range rows;
  Range inputs;
  /// 64-bit words in one row of bits: ceil(rows.count / 64).
  std::uint32_t words;
  std::uint32_t reserved;
};

/// The bits of one attribute for one decision: `class_count + 2` rows of bits, from
/// word `first_word` of the Bits section. In the row of class c, bit r says that row r
/// of the decision accepts c. The two behind them serve a missing fact: bit r of the
/// first says that row r accepts some class, of the second that it accepts every class.
/// Bits at and beyond the number of rows are 0. The inputs of a decision rise by
/// attribute; their bits follow one another in the order of the inputs.
struct Input {
  std::uint32_t attribute;
  std::uint32_t first_word;
};

struct Row {
  std::uint32_t rule;
  std::uint32_t outcome;
};

/// What a rule answers. Equal answers of one decision are one outcome, so that "all rows
/// that could still win agree" is a comparison of indices.
struct Outcome {
  /// Owner: the tier. Derived fact: the class of its attribute.
  std::uint32_t tier_or_class;
  std::uint32_t reserved;
  /// Owner: the rule that is its scope. Derived fact: the value, an index or a number's units.
  std::int64_t value;
};

struct Rule {
  String name;
};

struct Tier {
  String name;
};

static_assert(sizeof(SectionRange) == 8 && sizeof(String) == 8 && sizeof(Range) == 8);
static_assert(sizeof(Header) == 96 + 8 * section_count);
static_assert(sizeof(Attribute) == 72 && sizeof(Value) == 16 && sizeof(Decision) == 40);
static_assert(sizeof(Input) == 8 && sizeof(Row) == 8 && sizeof(Outcome) == 16);
static_assert(sizeof(Rule) == 8 && sizeof(Tier) == 8);

}  // namespace tier::runtime::format
