// CLIPS, called from C: a fact is asserted for a ticket, the rules run, and it is retracted.
//
//     clips MODE FOLDER ANSWERS SECONDS BOOK
//
// BOOK has the template `ticket` and the rules, whose actions call `found`. forms.py writes it.

extern "C" {
#include <clips/clips.h>
}

#include <memory>

#include "measure.h"

namespace rivals = tier::bench::rivals;

namespace {

constexpr const char* slots[] = {"severity", "plan", "region", "channel", "product", "issue",
                                 "seats",    "age",  "spend",  "vip",     "outage",  "tags"};
constexpr int most_values = 40;
constexpr int most_tags = 64;

std::vector<int>* rules_found = nullptr;

void found(void* environment) {
  rules_found->push_back(static_cast<int>(EnvRtnLong(environment, 1)));
}

/// The symbols of all values, made beforehand.
struct Symbols {
  explicit Symbols(void* environment) {
    for (int fact = 0; fact < 6; ++fact) {
      for (int value = 0; value < most_values; ++value) {
        const std::string text = std::string(slots[fact]) + "_" + std::to_string(value);
        enums[fact][value] = kept(environment, text.c_str());
      }
    }
    for (int tag = 0; tag < most_tags; ++tag) {
      tags[tag] = kept(environment, ("tag_" + std::to_string(tag)).c_str());
    }
    yes = kept(environment, "yes");
    no = kept(environment, "no");
  }

  /// One that CLIPS does not take away when no fact has it.
  static void* kept(void* environment, const char* text) {
    void* const symbol = EnvAddSymbol(environment, text);
    IncrementSymbolCount(symbol);
    return symbol;
  }

  void* enums[6][most_values];
  void* tags[most_tags];
  void* yes;
  void* no;
};

class Engine {
 public:
  explicit Engine(const std::string& book) : environment_(CreateEnvironment()) {
    EnvDefineFunction2(environment_, "found", 'v', reinterpret_cast<int (*)(void*)>(found), "found",
                       "11i");
    if (EnvLoad(environment_, book.c_str()) != 1) {
      std::fprintf(stderr, "clips: %s cannot be loaded\n", book.c_str());
      std::exit(1);
    }
    EnvReset(environment_);
    template_ = EnvFindDeftemplate(environment_, "ticket");
    symbols_ = std::make_unique<Symbols>(environment_);
  }

  void decide(const rivals::Record& ticket, std::vector<int>& rules) {
    rules_found = &rules;
    void* const fact = EnvAssert(environment_, create(ticket));
    EnvRun(environment_, -1);
    EnvRetract(environment_, fact);
  }

 private:
  void* create(const rivals::Record& ticket) {
    void* const fact = EnvCreateFact(environment_, template_);
    for (int index = 0; index < 6; ++index) {
      put(fact, slots[index], SYMBOL, symbols_->enums[index][ticket.enums[index]]);
    }
    for (int index = 0; index < 3; ++index) {
      put(fact, slots[6 + index], INTEGER, EnvAddLong(environment_, ticket.numbers[index]));
    }
    for (int index = 0; index < 2; ++index) {
      put(fact, slots[9 + index], SYMBOL, ticket.flags[index] != 0 ? symbols_->yes : symbols_->no);
    }
    put_tags(fact, ticket.tags);
    return fact;
  }

  void put(void* fact, const char* slot, unsigned short type, void* value) {
    DATA_OBJECT data;
    SetType(data, type);
    SetValue(data, value);
    EnvPutFactSlot(environment_, fact, slot, &data);
  }

  void put_tags(void* fact, std::uint64_t tags) {
    const int count = __builtin_popcountll(tags);
    void* const list = EnvCreateMultifield(environment_, count);
    int at = 0;
    for (int tag = 0; tag < most_tags; ++tag) {
      if ((tags >> tag & 1) != 0) {
        ++at;
        SetMFType(list, at, SYMBOL);
        SetMFValue(list, at, symbols_->tags[tag]);
      }
    }
    DATA_OBJECT data;
    SetType(data, MULTIFIELD);
    SetValue(data, list);
    SetDOBegin(data, 1);
    SetDOEnd(data, count);
    EnvPutFactSlot(environment_, fact, slots[11], &data);
  }

  void* environment_;
  void* template_ = nullptr;
  std::unique_ptr<Symbols> symbols_;
};

}  // namespace

int main(int, char** argv) {
  const rivals::Arguments given = rivals::arguments(argv, 1);
  const std::vector<rivals::Record> tickets = rivals::read_records(given.folder);
  const double begin = rivals::seconds_now();
  Engine engine(argv[5]);
  const double load = rivals::seconds_now() - begin;
  const auto decide = [&](std::size_t ticket, std::vector<int>& rules) {
    engine.decide(tickets[ticket], rules);
  };
  rivals::measure(decide, tickets.size(), given, "CLIPS", "6.30", load);
  return 0;
}
