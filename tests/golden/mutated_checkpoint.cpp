#include "tests/golden/mutated_checkpoint.h"

#include "engine/base/check.h"
#include "tests/golden/subject.h"

#include <fstream>
#include <random>

namespace facet::test {

MutatedCheckpoint::MutatedCheckpoint(const std::string& checkpoint)
    : m_folder(std::filesystem::temp_directory_path() / ("facet-mutated-" + std::to_string(std::random_device()())))
{
    std::filesystem::create_directory(m_folder);
    for (const char* file : {"config.json", "generation_config.json", "model.safetensors"})
        std::filesystem::copy_file(checkpointFolder(checkpoint) / file, m_folder / file);
}

MutatedCheckpoint::~MutatedCheckpoint()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void MutatedCheckpoint::editConfig(const std::function<void(nlohmann::json&)>& edit) const
{
    std::ifstream file(m_folder / "config.json");
    auto config = nlohmann::json::parse(file);
    edit(config.contains("text_config") ? config.at("text_config") : config);
    std::ofstream(m_folder / "config.json") << config;
}

void MutatedCheckpoint::clearTensor(const std::string& name) const
{
    std::fstream file(m_folder / "model.safetensors", std::ios::in | std::ios::out | std::ios::binary);
    std::uint64_t length = 0;
    file.read(reinterpret_cast<char*>(&length), sizeof length);
    std::string header(length, ' ');
    file.read(header.data(), static_cast<std::streamsize>(length));
    const auto offsets = nlohmann::json::parse(header).at(name).at("data_offsets").get<std::vector<std::size_t>>();
    const std::string zeros(offsets[1] - offsets[0], '\0');
    file.seekp(static_cast<std::streamoff>(8 + length + offsets[0]));
    file.write(zeros.data(), static_cast<std::streamsize>(zeros.size()));
    CHECK(file.good());
}

} // namespace facet::test
