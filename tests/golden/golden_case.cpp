#include "tests/golden/golden_case.h"

#include "engine/base/check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace facet::test {

namespace {

const std::filesystem::path kGoldens = std::filesystem::path(FACET_TEST_DATA) / "goldens";

} // namespace

GoldenMatrix readNpy(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    char magic[10] = {};
    file.read(magic, sizeof magic);
    CHECK(file && std::string(magic + 1, 5) == "NUMPY");
    const std::size_t length = static_cast<unsigned char>(magic[8]) + 256U * static_cast<unsigned char>(magic[9]);
    std::string header(length, ' ');
    file.read(header.data(), static_cast<std::streamsize>(length));
    CHECK(header.find("'<f4'") != std::string::npos && header.find("False") != std::string::npos);

    GoldenMatrix matrix;
    std::size_t count = 1;
    const char* next = header.c_str() + header.find('(') + 1;
    for (char* end = nullptr; *next != ')'; next = *end == ',' ? end + 1 : end) {
        const std::size_t size = std::strtoull(next, &end, 10);
        if (end == next) break;
        matrix.shape.push_back(size);
        count *= size;
    }
    matrix.values.resize(count);
    file.read(reinterpret_cast<char*>(matrix.values.data()), static_cast<std::streamsize>(count * sizeof(float)));
    CHECK(file.good());
    return matrix;
}

GoldenCase readGolden(const std::string& checkpoint, const std::string& name)
{
    const std::filesystem::path folder = kGoldens / checkpoint / name;
    std::ifstream file(folder / "case.json");
    const auto json = nlohmann::json::parse(file);
    return {.checkpoint = checkpoint,
        .name = name,
        .ids = json.at("ids").get<std::vector<std::int32_t>>(),
        .logitsFirstRow = json.at("logits_first_row").get<std::size_t>(),
        .hiddenFirstRow = json.at("hidden_first_row").get<std::size_t>(),
        .logits = readNpy(folder / "logits.npy"),
        .hidden = readNpy(folder / "hidden.npy"),
        .decodeLogits = readNpy(folder / "decode_logits.npy"),
        .greedyIds = json.at("greedy_ids").get<std::vector<std::int32_t>>(),
        .greedyMargins = json.at("greedy_margins").get<std::vector<float>>()};
}

std::vector<std::pair<std::string, std::string>> goldenNames()
{
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& checkpoint : std::filesystem::directory_iterator(kGoldens))
        for (const auto& entry : std::filesystem::directory_iterator(checkpoint))
            names.emplace_back(checkpoint.path().filename().string(), entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string goldenTestName(const ::testing::TestParamInfo<std::pair<std::string, std::string>>& info)
{
    std::string name = info.param.first + "_" + info.param.second;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

} // namespace facet::test
