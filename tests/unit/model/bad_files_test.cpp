#include "engine/model/checkpoint.h"
#include "tests/support/model/small_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unistd.h>

namespace facet {
namespace {

using test::SmallGgufChanges;
using test::SmallTensor;

// What a person is told about a file with these bytes: the message, after checking that it is one sentence and that
// a next step comes with it; empty if the file opens.
std::string complaint(const std::filesystem::path& path)
{
    const auto checkpoint = Checkpoint::open(path);
    if (checkpoint) return {};
    const std::string& message = checkpoint.error().message;
    EXPECT_TRUE(message.ends_with('.')) << message;
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
    EXPECT_TRUE(checkpoint.error().nextStep.ends_with('.')) << message;
    return message;
}

// The next length to cut a file to: every byte of the header and the end, some of the data between.
std::size_t nextLength(std::size_t length, std::size_t headerBytes, std::size_t whole)
{
    constexpr std::size_t kStride = 37;
    constexpr std::size_t kEnd = 70;
    return length < headerBytes || length + kEnd >= whole ? length + 1 : length + kStride;
}

class BadGguf : public testing::Test {
protected:
    std::string open(std::span<const std::byte> bytes)
    {
        EXPECT_TRUE(test::writeFile(m_folder / "m.gguf", bytes));
        return complaint(m_folder / "m.gguf");
    }

    std::string openChanged(const SmallGgufChanges& changes) { return open(test::smallGguf(changes)); }

    test::TemporaryFolder m_folder;
};

class BadFolder : public testing::Test {
protected:
    BadFolder() { test::writeSmallFolder(m_folder.path()); }

    std::string openConfig(std::string_view from, std::string_view to)
    {
        std::string text = test::smallConfigJson();
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        EXPECT_TRUE(test::writeFile(m_folder / "config.json", text));
        return complaint(m_folder.path());
    }

    std::string openTensors(std::span<const std::byte> bytes)
    {
        EXPECT_TRUE(test::writeFile(m_folder / "model.safetensors", bytes));
        return complaint(m_folder.path());
    }

    test::TemporaryFolder m_folder;
};

TEST_F(BadGguf, OpensUnchanged) { EXPECT_EQ(openChanged({}), ""); }

TEST_F(BadGguf, IsRefusedWhenTruncatedAtAnyByte)
{
    const auto whole = test::smallGguf();
    // The last tensor is 64 bytes, a multiple of the alignment: every byte counts.
    const std::size_t header = whole.size() - test::kSmallDataBytes;
    for (std::size_t size = 1; size < whole.size(); size = nextLength(size, header, whole.size()))
        ASSERT_NE(open(std::span(whole).first(size)), "") << size << " bytes of " << whole.size();
    EXPECT_EQ(open(std::span(whole).first(whole.size() / 2)),
        "The file m.gguf is incomplete: it ends before the data of its tensors.");
    EXPECT_EQ(open({}), "The file m.gguf cannot be read: it is empty.");
}

TEST_F(BadGguf, SaysWhatIsWrongWithTheHead)
{
    auto file = test::smallGguf();
    file[0] = std::byte('X');
    EXPECT_EQ(open(file), "The file m.gguf is not a GGUF file.");
    file = test::smallGguf();
    file[4] = std::byte(1);
    EXPECT_EQ(open(file), "This GGUF file has version 1; Facet reads versions 2 and 3.");
    file[4] = std::byte(0);
    file[7] = std::byte(3);
    EXPECT_EQ(open(file), "This GGUF file is made for big-endian machines.");
    for (const std::size_t count : {8, 16}) { // of tensors, of values
        file = test::smallGguf();
        const std::uint64_t huge = 1ULL << 60;
        std::memcpy(file.data() + count, &huge, sizeof huge);
        EXPECT_NE(open(file), "");
    }
}

TEST_F(BadGguf, ReadsVersion2)
{
    auto file = test::smallGguf();
    file[4] = std::byte(2);
    EXPECT_EQ(open(file), "");
}

TEST_F(BadGguf, NamesOtherModels)
{
    EXPECT_EQ(openChanged({.architecture = "llama"}), "This file holds a llama model; Facet runs Gemma 3.");
    EXPECT_EQ(openChanged({.architecture = "clip"}), "This file is the picture half of a model (mmproj).");
    EXPECT_EQ(
        openChanged({.architecture = ""}), "The file m.gguf is damaged: its header does not say what model it is.");
    EXPECT_EQ(openChanged({.architecture = "\x1b[31m"}), "This file holds a ?[31m model; Facet runs Gemma 3.");
}

TEST_F(BadGguf, NamesTheTensorThatIsMissingOrHasAnotherShape)
{
    EXPECT_EQ(openChanged({.tensors = [](auto& tensors) { tensors.erase(tensors.begin() + 3); }}),
        "The file m.gguf is damaged: the tensor blk.0.attn_k.weight is missing.");
    const auto reshape = [](std::vector<SmallTensor>& tensors) { tensors[3].shape = {16, 8}; };
    EXPECT_EQ(openChanged({.tensors = reshape}),
        "The file m.gguf is damaged: the tensor blk.0.attn_k.weight has the shape [16, 8] instead of [8, 16].");
    const auto twice = [](std::vector<SmallTensor>& tensors) { tensors.push_back(tensors.back()); };
    EXPECT_EQ(
        openChanged({.tensors = twice}), "The file m.gguf is damaged: it holds the tensor output_norm.weight twice.");
    const auto overflowing = [](std::vector<SmallTensor>& tensors) { tensors[1].shape = {1ULL << 33, 1ULL << 33}; };
    EXPECT_EQ(openChanged({.tensors = overflowing}),
        "The file m.gguf is damaged: the tensor blk.0.attn_norm.weight has an impossible shape.");
}

TEST_F(BadGguf, NamesTheFormatThatIsUnknown)
{
    EXPECT_EQ(
        openChanged({.ggmlType = 17}), "The weights of this model are stored as IQ2_XS, which Facet does not know.");
    EXPECT_EQ(openChanged({.ggmlType = 4000}),
        "The weights of this model are stored as number 4000, which Facet does not know.");
    EXPECT_EQ(openChanged({.ggmlType = 12}), // Q4_K
        "The file m.gguf is damaged: rows of the tensor token_embd.weight are no whole number of blocks.");
}

TEST_F(BadGguf, ChecksNumbersAgainstEachOther)
{
    EXPECT_EQ(openChanged({.heads = 0}), "The file m.gguf is damaged: the number of heads (0) is impossible.");
    const auto manyRows = [](std::vector<SmallTensor>& tensors) { // one more than padding explains
        tensors[0].shape = {8 + 65, 16};
        tensors[0].bytes = (8 + 65) * 64;
    };
    EXPECT_EQ(openChanged({.tensors = manyRows}),
        "The file m.gguf is damaged: its vocabulary has 8 pieces, its embedding table 73 rows.");
    const auto fewRows = [](std::vector<SmallTensor>& tensors) {
        tensors[0].shape = {7, 16};
        tensors[0].bytes = 7 * 64;
    };
    EXPECT_EQ(openChanged({.tensors = fewRows}),
        "The file m.gguf is damaged: its vocabulary has 8 pieces, its embedding table 7 rows.");
    // Ollama's converter lists this one beyond the table.
    EXPECT_EQ(openChanged({.tensors = fewRows, .lastPiece = "<image_soft_token>"}), "");
    EXPECT_EQ(Checkpoint::open(m_folder / "m.gguf")->vocabulary().value()->pieces.size(), 7U);
    EXPECT_EQ(openChanged({.metadata = [](test::GgufWriter& writer) { writer.f32("gemma3.rope.freq_base", NAN); }}),
        "The file m.gguf is damaged: the rope base of global layers is impossible.");
    EXPECT_EQ(openChanged({.metadata = [](test::GgufWriter& writer) { writer.u32("gemma3.block_count", 2); }}),
        "The file m.gguf is damaged: it says gemma3.block_count twice.");
    EXPECT_EQ(openChanged({.metadata = [](test::GgufWriter& writer) { writer.u32("general.alignment", 24); }}),
        "The file m.gguf is damaged: its alignment is impossible.");
}

TEST_F(BadGguf, RefusesWhatWouldBeComputedWrongly)
{
    const auto yarn = [](test::GgufWriter& writer) { writer.text("gemma3.rope.scaling.type", "yarn"); };
    EXPECT_EQ(openChanged({.metadata = yarn}), "This model stretches its context by yarn, which Facet does not know.");
    const auto capped = [](test::GgufWriter& writer) { writer.f32("gemma3.final_logit_softcapping", 30.0F); };
    EXPECT_EQ(openChanged({.metadata = capped}), "This model caps its scores, which Gemma 3 does not.");
}

TEST_F(BadGguf, NeedsAllItsParts)
{
    const auto part = [&](int number) {
        const auto keep = [=](std::vector<SmallTensor>& tensors) { // five tensors each
            const auto first = tensors.begin() + 5 * number;
            tensors = std::vector<SmallTensor>(first, first + 5);
        };
        const auto split = [=](test::GgufWriter& writer) {
            writer.u16("split.no", static_cast<std::uint16_t>(number));
            writer.u16("split.count", 3);
        };
        return test::smallGguf({.tensors = keep, .metadata = split});
    };
    for (int number = 0; number < 3; ++number)
        test::writeFile(m_folder / ("m-0000" + std::to_string(number + 1) + "-of-00003.gguf"), part(number));
    EXPECT_EQ(complaint(m_folder / "m-00001-of-00003.gguf"), "");
    EXPECT_EQ(complaint(m_folder / "m-00003-of-00003.gguf"), "");
    std::filesystem::copy_file(m_folder / "m-00001-of-00003.gguf", m_folder / "m.gguf");
    EXPECT_EQ(complaint(m_folder / "m.gguf"), "The file m.gguf is one of 3 parts, but its name does not say which.");
    test::writeFile(m_folder / "m-00003-of-00003.gguf", part(1));
    EXPECT_EQ(complaint(m_folder / "m-00001-of-00003.gguf"),
        "The file m-00003-of-00003.gguf is damaged: it belongs to another place among the parts of a model.");
    std::filesystem::remove(m_folder / "m-00002-of-00003.gguf");
    EXPECT_EQ(complaint(m_folder / "m-00001-of-00003.gguf"), "Part 2 of 3, m-00002-of-00003.gguf, is missing.");
}

TEST_F(BadGguf, UntiedHeadIsUsed)
{
    const auto withHead = [](std::vector<SmallTensor>& tensors) {
        tensors.push_back(tensors.front());
        tensors.back().name = "output.weight";
    };
    EXPECT_EQ(openChanged({.tensors = withHead}), "");
    const auto checkpoint = Checkpoint::open(m_folder / "m.gguf");
    ASSERT_TRUE(checkpoint);
    ASSERT_TRUE(checkpoint->weights().head);
    EXPECT_NE(checkpoint->weights().head->bytes.data(), checkpoint->weights().embedding.bytes.data());
}

TEST(BadPath, IsToldInOneSentence)
{
    const test::TemporaryFolder folder;
    EXPECT_TRUE(complaint(folder / "none.gguf").starts_with("There is no file or folder "));
    EXPECT_TRUE(complaint(folder.path()).ends_with(" holds no config.json."));
    EXPECT_NE(complaint("/dev/null"), "");
    EXPECT_EQ(complaint(""), "The name of the model is empty.");
    EXPECT_NE(complaint(std::string(5000, 'x')), "");
}

TEST(BadPath, MayBeNoFile)
{
    const test::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe.gguf").c_str(), 0600), 0);
    EXPECT_EQ(complaint(folder / "pipe.gguf"), "The file pipe.gguf cannot be read: it is not a file.");
    EXPECT_EQ(complaint("/dev/zero"), "The file zero cannot be read: it is not a file.");
    std::filesystem::create_directory(folder / "folder.gguf");
    EXPECT_EQ(complaint(folder / "folder.gguf"), "The folder folder.gguf holds no config.json.");
    std::filesystem::create_symlink("self.gguf", folder / "self.gguf");
    EXPECT_NE(complaint(folder / "self.gguf"), "");
    test::writeSmallFolder(folder / "model");
    for (const char* part : {"config.json", "model.safetensors"}) {
        const std::filesystem::path model = folder / (std::string("with a pipe for ") + part);
        std::filesystem::copy(folder / "model", model);
        std::filesystem::remove(model / part);
        ASSERT_EQ(::mkfifo((model / part).c_str(), 0600), 0);
        EXPECT_EQ(complaint(model), "The file " + std::string(part) + " cannot be read: it is not a file.");
    }
}

TEST(BadPath, MayShrinkWhileItIsRead)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "m.gguf", test::smallGguf());
    test::writeSmallFolder(folder / "model");
    for (const char* model : {"m.gguf", "model/model.safetensors"}) {
        const auto checkpoint = Checkpoint::open(folder / model);
        ASSERT_TRUE(checkpoint);
        const TensorView& gain = checkpoint->weights().outputNorm;
        ASSERT_TRUE(checkpoint->readVector(gain, TensorKind::Gain));
        std::filesystem::resize_file(folder / model, 0);
        const auto values = checkpoint->readVector(gain, TensorKind::Gain);
        ASSERT_FALSE(values);
        EXPECT_EQ(values.error().kind, ErrorKind::File);
        EXPECT_TRUE(values.error().message.ends_with("cannot be read: it became shorter while it was being read."));
    }
}

TEST(BadPath, MayBeClosedToUs)
{
    const test::TemporaryFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
    test::writeFile(folder / "m.gguf", test::smallGguf());
    test::writeSmallFolder(folder / "model");
    std::filesystem::permissions(folder / "m.gguf", std::filesystem::perms::none);
    std::filesystem::permissions(folder / "model", std::filesystem::perms::none);
    constexpr uid_t kNobody = 65534; // root may read everything
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {
        ASSERT_EQ(::seteuid(kNobody), 0);
    }
    const std::string file = complaint(folder / "m.gguf");
    const std::string inFolder = complaint(folder / "model");
    if (isRoot) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    std::filesystem::permissions(folder / "model", std::filesystem::perms(0755));
    EXPECT_EQ(file, "The file m.gguf cannot be read: Permission denied.");
    EXPECT_EQ(inFolder, "The file config.json cannot be read: Permission denied.");
}

TEST_F(BadFolder, OpensUnchanged)
{
    EXPECT_EQ(complaint(m_folder.path()), "");
    EXPECT_EQ(complaint(m_folder / "model.safetensors"), "");
}

TEST_F(BadFolder, IsRefusedWhenItsWeightsAreTruncatedAtAnyByte)
{
    const auto whole = test::safetensorsFile(test::smallFolderTensors());
    const std::size_t header = whole.size() - test::kSmallDataBytes;
    for (std::size_t size = 0; size < whole.size(); size = nextLength(size, header, whole.size()))
        ASSERT_NE(openTensors(std::span(whole).first(size)), "") << size << " bytes of " << whole.size();
}

TEST_F(BadFolder, SaysWhatIsWrongWithSafetensors)
{
    auto file = test::safetensorsFile(test::smallFolderTensors());
    const std::uint64_t huge = 1ULL << 60;
    std::memcpy(file.data(), &huge, sizeof huge);
    EXPECT_EQ(openTensors(file), "The file model.safetensors is incomplete: it ends within its header.");

    std::vector<std::byte> deep(8 + 100000, std::byte('['));
    const std::uint64_t length = 100000;
    std::memcpy(deep.data(), &length, sizeof length);
    EXPECT_EQ(openTensors(deep), "The file model.safetensors is damaged: its JSON text is nested too deeply.");

    auto tensors = test::smallFolderTensors();
    tensors[2].shape = {16, 17};
    EXPECT_EQ(openTensors(test::safetensorsFile(tensors)),
        "The file model.safetensors is damaged: the tensor model.layers.0.self_attn.q_proj.weight has another size "
        "than "
        "its shape says.");
    tensors = test::smallFolderTensors();
    tensors.erase(tensors.begin() + 2);
    EXPECT_TRUE(openTensors(test::safetensorsFile(tensors))
                    .ends_with("is damaged: the tensor model.layers.0.self_attn.q_proj.weight is missing."));
}

TEST_F(BadFolder, NamesTheMissingShard)
{
    std::filesystem::rename(m_folder / "model.safetensors", m_folder / "model-00001-of-00002.safetensors");
    EXPECT_TRUE(complaint(m_folder.path()).ends_with(" holds no model.safetensors."));
    const auto index = m_folder / "model.safetensors.index.json";
    test::writeFile(index, R"({"weight_map": {"a": "model-00001-of-00002.safetensors"}})");
    EXPECT_EQ(complaint(m_folder.path()), "");
    test::writeFile(
        index, R"({"weight_map": {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}})");
    EXPECT_EQ(complaint(m_folder.path()), "The file model-00002-of-00002.safetensors of this model is missing.");
    test::writeFile(index, R"({"weight_map": {"a": "../secret.safetensors"}})");
    EXPECT_EQ(complaint(m_folder.path()),
        "The file model.safetensors.index.json is damaged: it names a shard that is no file name.");
    test::writeFile(index, R"({"weight_map": [1, 2]})");
    EXPECT_NE(complaint(m_folder.path()), "");
}

TEST_F(BadFolder, ChecksTheConfiguration)
{
    const auto damaged = [](std::string_view what) {
        return "The file config.json is damaged: " + std::string(what) + ".";
    };
    EXPECT_EQ(openConfig("gemma3_text", "llama"), "This folder holds a llama model; Facet runs Gemma 3.");
    EXPECT_EQ(openConfig("\"num_attention_heads\": 2", "\"num_attention_heads\": 3.5"),
        damaged("num_attention_heads is not a whole number"));
    EXPECT_EQ(openConfig("\"num_key_value_heads\": 1", "\"num_key_value_heads\": 3"),
        damaged("key-value heads do not divide the heads"));
    EXPECT_EQ(openConfig("\"head_dim\": 8", "\"head_dim\": 7"), damaged("the width of a head is odd"));
    EXPECT_EQ(openConfig("\"num_hidden_layers\": 1", "\"num_hidden_layers\": 4294967295"),
        damaged("the number of layers (4294967295) is impossible"));
    EXPECT_EQ(openConfig("[\"full_attention\"]", "[\"full_attention\", \"full_attention\"]"),
        damaged("its list of layer types has another length than its number of layers"));
    EXPECT_EQ(openConfig("[\"full_attention\"]", "[7]"), damaged("layer_types holds an unknown type"));
    EXPECT_EQ(openConfig("\"eos_token_id\": [1]", "\"eos_token_id\": [1, 900]"),
        damaged("a token that ends an answer is not in the vocabulary"));
    EXPECT_EQ(openConfig("\"eos_token_id\": [1]", "\"eos_token_id\": \"end\""),
        damaged("eos_token_id is not a token id or a list of them"));
    EXPECT_EQ(openConfig("\"query_pre_attn_scalar\": 8", "\"query_pre_attn_scalar\": -8"),
        damaged("the scale of queries is impossible"));
    EXPECT_EQ(openConfig("\"rope_type\": \"linear\"", "\"rope_type\": \"yarn\""),
        "This model stretches its context by yarn, which Facet does not know.");
    EXPECT_EQ(openConfig("\"vocab_size\": 8", "\"vocab_size\": 9"),
        "The file " + m_folder.path().filename().string()
            + " is damaged: the tensor model.embed_tokens.weight has the shape [8, 16] instead of [9, 16].");
    EXPECT_EQ(openConfig("{", ""), damaged("its JSON text cannot be read"));
}

} // namespace
} // namespace facet
