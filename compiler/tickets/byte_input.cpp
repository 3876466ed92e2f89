#include "compiler/tickets/byte_input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tier::tickets {
namespace {

class DescriptorInput final : public ByteInput {
 public:
  DescriptorInput(int descriptor, bool owned, std::string name)
      : descriptor_(descriptor), owned_(owned), name_(std::move(name)) {}
  DescriptorInput(const DescriptorInput&) = delete;
  DescriptorInput& operator=(const DescriptorInput&) = delete;
  ~DescriptorInput() override {
    if (owned_) {
      close(descriptor_);
    }
  }

  base::Result<std::size_t> read(char* into, std::size_t capacity) override {
    while (true) {
      const ssize_t count = ::read(descriptor_, into, capacity);
      if (count >= 0) {
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) {
        return base::fail(fmt::format("cannot read `{}`: {}", name_, std::strerror(errno)));
      }
    }
  }

 private:
  int descriptor_;
  bool owned_;
  std::string name_;
};

}  // namespace

base::Result<std::unique_ptr<ByteInput>> open_input(const std::string& path) {
  if (path == "-") {
    return std::make_unique<DescriptorInput>(STDIN_FILENO, false, "<stdin>");
  }
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return base::fail(fmt::format("cannot read `{}`: {}", path, std::strerror(errno)));
  }
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    close(descriptor);
    return base::fail(fmt::format("cannot read `{}`: it is a folder", path));
  }
  return std::make_unique<DescriptorInput>(descriptor, true, path);
}

base::Result<std::size_t> TextInput::read(char* into, std::size_t capacity) {
  const std::size_t count = std::min({capacity, piece_, rest_.size()});
  std::copy_n(rest_.data(), count, into);
  rest_.remove_prefix(count);
  return count;
}

}  // namespace tier::tickets
