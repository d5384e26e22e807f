#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <string>

namespace facet::test {

// A copy of a checkpoint of tests/data with one mistake in it, in a folder of its own that goes with the object.
class MutatedCheckpoint {
public:
    explicit MutatedCheckpoint(const std::string& checkpoint);
    ~MutatedCheckpoint();
    MutatedCheckpoint(const MutatedCheckpoint&) = delete;
    MutatedCheckpoint& operator=(const MutatedCheckpoint&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }

    // `edit` gets the text model's part of config.json.
    void editConfig(const std::function<void(nlohmann::json&)>& edit) const;
    // Fills the tensor of this name, as model.safetensors has it, with zeros.
    void clearTensor(const std::string& name) const;

private:
    std::filesystem::path m_folder;
};

} // namespace facet::test
