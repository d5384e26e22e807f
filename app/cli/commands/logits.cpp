#include "app/cli/command.h"
#include "app/cli/console.h"
#include "engine/base/cache_folder.h"
#include "engine/text/logits_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <memory>
#include <vector>

namespace facet::cli {
namespace {

struct Options {
    std::filesystem::path model;
    std::vector<std::int32_t> tokens;
    std::filesystem::path out;
    std::uint32_t chunk = 0; // 0: the device's default
    KvFormat kvFormat = KvFormat::F16;
    std::string device;
};

// A file of float32, little-endian. What is incomplete is removed, unless it was no plain file.
class FloatFile {
public:
    static Result<FloatFile> create(const std::filesystem::path& path)
    {
        FloatFile file(path);
        file.m_file.reset(std::fopen(path.c_str(), "wb"));
        if (!file.m_file)
            return Error{ErrorKind::File, "The file " + path.string() + " cannot be written.", "Choose another place."};
        return file;
    }

    void write(std::span<const float> values)
    {
        static_assert(std::endian::native == std::endian::little);
        m_failed = m_failed || std::fwrite(values.data(), sizeof(float), values.size(), m_file.get()) != values.size();
    }

    Result<void> finish()
    {
        if (std::fclose(m_file.release()) == 0 && !m_failed) return {};
        remove();
        return Error{ErrorKind::File, "The file " + m_path.string() + " could not be written to its end.",
            "Check that there is space on the disk."};
    }

    void remove()
    {
        m_file.reset();
        std::error_code ignored;
        if (std::filesystem::is_regular_file(m_path, ignored)) std::filesystem::remove(m_path, ignored);
    }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    explicit FloatFile(std::filesystem::path path) : m_path(std::move(path)) { }

    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    bool m_failed = false;
};

Result<void> checkOptions(const Options& options, const TextConfig& config)
{
    if (options.tokens.size() > config.contextTokens) {
        return Error{ErrorKind::Input,
            std::to_string(options.tokens.size()) + " tokens do not fit the model's context of "
                + std::to_string(config.contextTokens) + ".",
            "Give fewer tokens."};
    }
    for (const std::int32_t id : options.tokens) {
        if (id < 0 || static_cast<std::uint32_t>(id) >= config.vocabulary) {
            return Error{ErrorKind::Input, "The token " + std::to_string(id) + " is not in the model's vocabulary.",
                "Ids go from 0 to " + std::to_string(config.vocabulary - 1) + "."};
        }
    }
    return {};
}

Result<void> writeLogits(const Options& options)
{
    constexpr std::uint32_t kMostRows = 32; // of logits at a time
    TRY(const Checkpoint checkpoint, Checkpoint::open(options.model));
    TRY_VOID(checkOptions(options, checkpoint.config()));
    TRY(GpuContext gpu, GpuContext::open(options.device, cacheFolder()));
    const auto count = static_cast<std::uint32_t>(options.tokens.size());
    TRY(const auto decoder,
        TextDecoder::load(gpu, checkpoint,
            {.contextTokens = count,
                .chunk = options.chunk,
                .logitRows = std::min(count, kMostRows),
                .kvFormat = options.kvFormat}));
    TRY(LogitsReader reader, LogitsReader::create(gpu, *decoder));
    TRY(FloatFile file, FloatFile::create(options.out));
    if (auto fed = reader.feed(0, {.ids = options.tokens}, [&](std::span<const float> row) { file.write(row); }); !fed) {
        file.remove();
        return fed;
    }
    TRY_VOID(file.finish());
    answerJson({{"tokens", count}, {"vocab", checkpoint.config().vocabulary}});
    return {};
}

} // namespace

Action declareLogits(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    addModelOption(app, options->model);
    addIdsOption(app, "--tokens", options->tokens, "Token ids with commas between; <bos> is not added");
    app.add_option("--out", options->out, "Gets float32, little-endian, [tokens, vocab]")
        ->required()
        ->type_name("FILE");
    app.add_option("--chunk", options->chunk, "Tokens read in one pass (default: as the chat does)")
        ->check(CLI::Range(1, 1 << 20))
        ->type_name("N");
    addKvOption(app, options->kvFormat);
    addDeviceOption(app, options->device);
    return [options] { return writeLogits(*options); };
}

} // namespace facet::cli
