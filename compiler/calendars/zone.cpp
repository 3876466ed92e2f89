#include "compiler/calendars/zone.h"

#include <cctz/zone_info_source.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <functional>
#include <memory>

#include "compiler/base/check.h"
#include "compiler/base/day.h"
#include "compiler/source/zones.h"

namespace tier::calendars {
namespace {

/// The bytes of a zone as cctz reads files.
class EmbeddedZone final : public cctz::ZoneInfoSource {
 public:
  explicit EmbeddedZone(std::string_view data) : left_(data) {}

  std::size_t Read(void* into, std::size_t size) override {
    const std::size_t read = std::min(size, left_.size());
    std::memcpy(into, left_.data(), read);
    left_.remove_prefix(read);
    return read;
  }
  int Skip(std::size_t size) override {
    left_.remove_prefix(std::min(size, left_.size()));
    return 0;
  }
  std::string Version() const override { return std::string(source::zone_release()); }

 private:
  std::string_view left_;
};

using OtherSource = std::function<std::unique_ptr<cctz::ZoneInfoSource>(const std::string&)>;

/// What cctz opens a zone with, in place of the files of the machine.
std::unique_ptr<cctz::ZoneInfoSource> open_zone(const std::string& name, const OtherSource&) {
  const auto zone = source::find_zone(name);
  return zone ? std::make_unique<EmbeddedZone>(zone->data) : nullptr;
}

using Instant = cctz::time_point<cctz::seconds>;

Instant instant_at(std::int64_t seconds) { return Instant(cctz::seconds(seconds)); }

/// The instant of a transition: the local time behind it either is unique, or comes again.
std::int64_t instant_of(const cctz::time_zone& zone,
                        const cctz::time_zone::civil_transition& transition) {
  const auto found = zone.lookup(transition.to);
  const Instant instant =
      found.kind == cctz::time_zone::civil_lookup::UNIQUE ? found.pre : found.trans;
  return instant.time_since_epoch().count();
}

}  // namespace

std::optional<cctz::time_zone> find_time_zone(std::string_view name) {
  cctz::time_zone zone;
  if (!source::find_zone(name) || !cctz::load_time_zone(std::string(name), &zone)) {
    return std::nullopt;
  }
  return zone;
}

LocalTime::LocalTime(const std::string& name, std::int64_t begin, std::int64_t end) {
  const auto zone = find_time_zone(name);
  TIER_CHECK(zone, "a calendar has a zone that there is");
  const auto offset = [&](std::int64_t at) {
    return std::int64_t{zone->lookup(instant_at(at)).offset};
  };
  offsets_.push_back({begin, offset(begin)});
  cctz::time_zone::civil_transition transition;
  std::int64_t at = begin;
  while (zone->next_transition(instant_at(at), &transition)) {
    at = instant_of(*zone, transition);
    if (at >= end) {
      break;
    }
    if (offset(at) != offsets_.back().seconds) {
      offsets_.push_back({at, offset(at)});
    }
  }
}

std::int64_t LocalTime::first_instant(std::int64_t local) const {
  // The local times at which stretches of one offset end rise with the stretches.
  const auto next = std::partition_point(
      offsets_.begin() + 1, offsets_.end(),
      [&](const table::Offset& offset) { return offset.from + (&offset - 1)->seconds <= local; });
  const table::Offset& stretch = *(next - 1);
  const std::int64_t instant = local - stretch.seconds;
  return next - 1 == offsets_.begin() ? instant : std::max(instant, stretch.from);
}

std::int64_t LocalTime::local(std::int64_t instant) const {
  const auto next =
      std::partition_point(offsets_.begin() + 1, offsets_.end(),
                           [&](const table::Offset& offset) { return offset.from <= instant; });
  return instant + (next - 1)->seconds;
}

std::int64_t LocalTime::day(std::int64_t instant) const {
  const std::int64_t at = local(instant);
  const std::int64_t rest = (at % base::seconds_a_day + base::seconds_a_day) % base::seconds_a_day;
  return (at - rest) / base::seconds_a_day;
}

std::vector<table::Offset> LocalTime::within(std::int64_t begin, std::int64_t end) const {
  std::vector<table::Offset> found = {{begin, local(begin) - begin}};
  for (const table::Offset& offset : offsets_) {
    if (offset.from > begin && offset.from < end) {
      found.push_back(offset);
    }
  }
  return found;
}

}  // namespace tier::calendars

namespace cctz_extension {

// Stands in for the one that the library has of its own.
ZoneInfoSourceFactory zone_info_source_factory = tier::calendars::open_zone;

}  // namespace cctz_extension
