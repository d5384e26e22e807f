#include "engine/model/find_vision.h"
#include "tests/support/model/small_vision.h"
#include "tests/support/model/synthetic_model.h"
#include "tests/support/model/synthetic_vision.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace facet {
namespace {

using test::SmallMmprojChanges;
using test::SmallTensor;

const std::filesystem::path kCheckpoints = FACET_TEST_DATA "/checkpoints";

// A folder with a text model of width 16, named by its metadata "Gemma 3 4B it".
class FindVision : public testing::Test {
protected:
    FindVision()
    {
        const auto named = [](test::GgufWriter& writer) { writer.text("general.name", "Gemma 3 4B it"); };
        test::writeFile(m_folder / "text.gguf", test::smallGguf({.metadata = named}));
    }

    void add(const std::string& file, const SmallMmprojChanges& changes = {})
    {
        test::writeFile(m_folder / file, test::smallMmproj(changes));
    }

    // The name of the file that was found; "none", or what went wrong.
    std::string find(const std::filesystem::path& given = {}) { return findFor(m_folder / "text.gguf", given); }

    static std::string findFor(const std::filesystem::path& model, const std::filesystem::path& given = {})
    {
        const auto checkpoint = Checkpoint::open(model);
        if (!checkpoint) return checkpoint.error().message;
        const auto vision = findVision(*checkpoint, given);
        if (!vision) {
            EXPECT_TRUE(vision.error().message.ends_with('.')) << vision.error().message;
            EXPECT_EQ(vision.error().message.find('\n'), std::string::npos);
            EXPECT_TRUE(vision.error().nextStep.ends_with('.')) << vision.error().message;
            return vision.error().message;
        }
        return *vision ? (*vision)->path().filename().string() : "none";
    }

    test::TemporaryFolder m_folder;
};

TEST_F(FindVision, IsNothingWhereThereIsNone)
{
    EXPECT_EQ(find(), "none");
    EXPECT_EQ(findFor(kCheckpoints / "tiny-text"), "none");
    EXPECT_EQ(findFor(kCheckpoints / "tiny-hot"), "none");
}

TEST_F(FindVision, IsInTheFolderItself)
{
    for (const char* folder : {"tiny", "tiny-sharded", "tiny-896"})
        EXPECT_EQ(findFor(kCheckpoints / folder), folder);
}

TEST_F(FindVision, IsInTheFileItself)
{
    const auto both = [](test::GgufWriter& writer) {
        addSyntheticVision(writer, {.naming = test::MmprojNaming::Ollama});
    };
    test::writeFile(m_folder / "both.gguf", test::makeSyntheticGguf({.more = both}));
    test::writeFile(m_folder / "beside.gguf", test::makeSyntheticMmproj({}));
    EXPECT_EQ(findFor(m_folder / "both.gguf"), "both.gguf");
    const auto wider = [](test::GgufWriter& writer) {
        writer.u32("gemma3.vision.projection_dim", 64);
        addSyntheticVision(writer, {.textWidth = 64, .naming = test::MmprojNaming::Ollama});
    };
    test::writeFile(m_folder / "both.gguf", test::makeSyntheticGguf({.more = wider}));
    EXPECT_EQ(findFor(m_folder / "both.gguf"), "The file both.gguf is damaged: its two halves differ in width.");
}

TEST_F(FindVision, PairsByWhatHeadersSay)
{
    add("mmproj-model-f16.gguf", {.textWidth = 32});          // of another model
    add("mmproj.gguf", {.projector = "idefics3"});            // of another family
    add("clip.gguf", {.architecture = "llama"});              // no projector
    test::writeFile(m_folder / "mmproj-notes.gguf", "notes"); // no model
    std::filesystem::create_directory(m_folder / "mmproj-folder.gguf");
    EXPECT_EQ(find(), "none");
    add("unsaid.GGUF");
    EXPECT_EQ(find(), "unsaid.GGUF");
}

TEST_F(FindVision, ServesAFolderThatHasNoneOfItsOwn)
{
    test::writeSmallFolder(m_folder / "text");
    EXPECT_EQ(findFor(m_folder / "text"), "none");
    test::writeFile(m_folder / "text" / "projector.gguf", test::smallMmproj());
    EXPECT_EQ(findFor(m_folder / "text"), "projector.gguf");
}

// Each line: the files of a folder, by name, general.name and format, and which of them wins.
TEST_F(FindVision, PrefersTheClosest)
{
    struct File {
        const char *file, *name;
        std::uint32_t ggmlType;
    };
    struct Case {
        std::vector<File> files;
        const char* winner;
    };
    constexpr std::uint32_t kF32 = 0;
    constexpr std::uint32_t kF16 = 1;
    constexpr std::uint32_t kBF16 = 30;
    const Case cases[] = {
        {{{"a.gguf", "Gemma 3 12B it", kF32}, {"b.gguf", "gemma-3-4b-it", kF32}}, "b.gguf"},
        {{{"a.gguf", "Gemma 3 12B it", kF16}, {"b.gguf", "Gemma 3 4B it vision", kF32}}, "b.gguf"},
        {{{"a.gguf", "Gemma 3 4B it", kF32}, {"b.gguf", "Gemma 3 4B it", kBF16}}, "b.gguf"},
        {{{"a.gguf", "Gemma 3 4B it", kBF16}, {"b.gguf", "Gemma 3 4B it", kF16}}, "b.gguf"},
        {{{"b.gguf", "Gemma 3 4B it", kF16}, {"a.gguf", "Gemma 3 4B it", kF16}}, "a.gguf"},
        {{{"a.gguf", "", kF32}, {"b.gguf", "4B", kF32}}, "b.gguf"},
    };
    for (const Case& each : cases) {
        for (const File& file : each.files) {
            const auto halved = [&](std::vector<SmallTensor>& tensors) {
                for (SmallTensor& tensor : tensors)
                    tensor.bytes /= file.ggmlType == kF32 ? 1 : 2;
            };
            add(file.file, {.tensors = halved, .name = file.name, .ggmlType = file.ggmlType});
        }
        EXPECT_EQ(find(), each.winner) << each.files.front().name << ", " << each.files.back().name;
        for (const File& file : each.files)
            std::filesystem::remove(m_folder / file.file);
    }
}

TEST_F(FindVision, ADamagedFileMakesWayForTheNext)
{
    const auto damage = [](std::vector<SmallTensor>& tensors) { tensors.erase(tensors.begin()); };
    add("a.gguf", {.tensors = damage, .name = "Gemma 3 4B it"});
    EXPECT_EQ(find(), "The file a.gguf is damaged: the tensor v.patch_embd.weight is missing.");
    add("b.gguf", {.name = "Another"});
    EXPECT_EQ(find(), "b.gguf");
}

TEST_F(FindVision, LooksAtSoManyFilesOnly)
{
    for (int i = 0; i < 200; ++i)
        test::writeFile(m_folder / ("m" + std::to_string(i) + ".gguf"), "no model");
    add("z.gguf");
    EXPECT_EQ(find(), "none");
    std::filesystem::remove(m_folder / "m7.gguf");
    std::filesystem::remove(m_folder / "m8.gguf");
    EXPECT_EQ(find(), "z.gguf");
}

TEST_F(FindVision, TakesWhatIsGivenOrSaysWhyNot)
{
    add("beside.gguf");
    std::filesystem::create_directory(m_folder / "elsewhere");
    add("elsewhere/given.gguf", {.name = "Another"});
    add("elsewhere/wide.gguf", {.textWidth = 2560});
    add("elsewhere/other.gguf", {.projector = "idefics3"});
    EXPECT_EQ(find(), "beside.gguf");
    EXPECT_EQ(find(m_folder / "elsewhere" / "given.gguf"), "given.gguf");
    EXPECT_EQ(find(m_folder / "elsewhere" / "wide.gguf"),
        "This projector was made for a model of width 2560; Gemma 3 4B it is 16 wide.");
    EXPECT_EQ(find(m_folder / "elsewhere" / "other.gguf"),
        "This projector (mmproj) is of the kind idefics3; Gemma 3 has one of the kind gemma3.");
    EXPECT_EQ(find(m_folder / "text.gguf"), "There is no picture half in text.gguf.");
    EXPECT_TRUE(find(m_folder / "none.gguf").starts_with("The file none.gguf cannot be read: "));
    EXPECT_EQ(find(m_folder / "elsewhere"), "The file config.json cannot be read: No such file or directory.");
    EXPECT_EQ(
        find(kCheckpoints / "tiny"), "This projector was made for a model of width 96; Gemma 3 4B it is 16 wide.");
}

TEST_F(FindVision, NamesTheTextModelToSomebodyWhoOpensTheProjector)
{
    add("mmproj.gguf");
    const auto beside = Checkpoint::open(m_folder / "mmproj.gguf");
    ASSERT_FALSE(beside);
    EXPECT_EQ(beside.error().message, "This file is the picture half of a model (mmproj).");
    EXPECT_EQ(beside.error().nextStep, "Open text.gguf beside it, which finds its picture half by itself.");
    add("mmproj.gguf", {.textWidth = 32}); // of another model
    const auto alone = Checkpoint::open(m_folder / "mmproj.gguf");
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().nextStep,
        "Open the text model that it was published with; a copy of this file in the same folder is found.");
}

} // namespace
} // namespace facet
