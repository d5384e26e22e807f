#include "engine/vulkan/pipelines.h"

#include "engine/base/log.h"
#include "shaders/embedded.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace facet::gpu {
namespace {

std::uint64_t fnv1a(std::span<const std::byte> bytes, std::uint64_t hash = 0xCBF29CE484222325U)
{
    for (const std::byte byte : bytes)
        hash = (hash ^ static_cast<std::uint64_t>(byte)) * 0x100000001B3U;
    return hash;
}

std::uint64_t shaderHash()
{
    std::uint64_t hash = fnv1a({});
    for (const EmbeddedKernel& kernel : embeddedKernels())
        hash = fnv1a(std::as_bytes(kernel.spirv), hash);
    return hash;
}

std::span<const u32> spirvOf(std::string_view kernel)
{
    for (const EmbeddedKernel& candidate : embeddedKernels())
        if (candidate.name == kernel) return candidate.spirv;
    return {};
}

// The file is the driver's bytes after a checksum of them: a torn file must not reach the driver.
std::vector<char> readChecked(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::uint64_t checksum = 0;
    if (!file.read(reinterpret_cast<char*>(&checksum), sizeof checksum)) return {};
    std::vector<char> bytes((std::istreambuf_iterator<char>(file)), {});
    if (fnv1a(std::as_bytes(std::span(bytes))) != checksum) return {};
    return bytes;
}

void writeChecked(const std::filesystem::path& path, std::span<const char> bytes)
{
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    const std::filesystem::path temporary = path.string() + ".new";
    const std::uint64_t checksum = fnv1a(std::as_bytes(bytes));
    {
        std::ofstream file(temporary, std::ios::binary);
        file.write(reinterpret_cast<const char*>(&checksum), sizeof checksum);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file) return;
    }
    std::filesystem::rename(temporary, path, error);
}

Result<VkPipelineLayout> makeLayout(const Device& device, VkDescriptorSetLayout set, u32 paramBytes)
{
    VkPushConstantRange range = {.stageFlags = VK_SHADER_STAGE_COMPUTE_BIT, .offset = 0, .size = paramBytes};
    VkPipelineLayoutCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO};
    creation.setLayoutCount = 1;
    creation.pSetLayouts = &set;
    creation.pushConstantRangeCount = paramBytes > 0 ? 1 : 0;
    creation.pPushConstantRanges = &range;
    VkPipelineLayout layout = VK_NULL_HANDLE;
    const VkResult result = vkCreatePipelineLayout(device.handle(), &creation, nullptr, &layout);
    if (result != VK_SUCCESS) return vulkanError(result, "making a pipeline layout");
    return layout;
}

Result<VkDescriptorSetLayout> makeSetLayout(const Device& device, u32 slots)
{
    std::vector<VkDescriptorSetLayoutBinding> bindings(slots);
    for (u32 i = 0; i < slots; ++i) {
        bindings[i] = {.binding = i,
            .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
            .descriptorCount = 1,
            .stageFlags = VK_SHADER_STAGE_COMPUTE_BIT,
            .pImmutableSamplers = nullptr};
    }
    VkDescriptorSetLayoutCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO};
    creation.bindingCount = slots;
    creation.pBindings = bindings.data();
    VkDescriptorSetLayout layout = VK_NULL_HANDLE;
    const VkResult result = vkCreateDescriptorSetLayout(device.handle(), &creation, nullptr, &layout);
    if (result != VK_SUCCESS) return vulkanError(result, "making a descriptor set layout");
    return layout;
}

} // namespace

Pipelines::Pipelines(const Device& device, std::filesystem::path cacheFolder)
    : m_device(device)
    , m_cacheFolder(std::move(cacheFolder))
{
    std::vector<char> saved;
    if (!m_cacheFolder.empty()) saved = readChecked(cacheFile());
    VkPipelineCacheCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO};
    creation.initialDataSize = saved.size();
    creation.pInitialData = saved.data();
    if (vkCreatePipelineCache(m_device.handle(), &creation, nullptr, &m_cache) != VK_SUCCESS) m_cache = VK_NULL_HANDLE;
}

Pipelines::~Pipelines()
{
    if (m_grown && m_cache != VK_NULL_HANDLE && !m_cacheFolder.empty()) {
        std::size_t size = 0;
        vkGetPipelineCacheData(m_device.handle(), m_cache, &size, nullptr);
        std::vector<char> bytes(size);
        if (vkGetPipelineCacheData(m_device.handle(), m_cache, &size, bytes.data()) == VK_SUCCESS)
            writeChecked(cacheFile(), std::span(bytes).first(size));
    }
    for (const auto& [key, pipeline] : m_pipelines) {
        vkDestroyPipeline(m_device.handle(), pipeline.handle, nullptr);
        vkDestroyPipelineLayout(m_device.handle(), pipeline.layout, nullptr);
        vkDestroyDescriptorSetLayout(m_device.handle(), pipeline.setLayout, nullptr);
    }
    vkDestroyPipelineCache(m_device.handle(), m_cache, nullptr);
}

std::filesystem::path Pipelines::cacheFile() const
{
    char name[96];
    const std::uint64_t driver = fnv1a(std::as_bytes(std::span(m_device.info().driver)));
    std::snprintf(name, sizeof name, "pipelines-%s-%016llx-%016llx.bin", m_device.info().uuid.c_str(),
        static_cast<unsigned long long>(driver), static_cast<unsigned long long>(shaderHash()));
    return m_cacheFolder / name;
}

Result<const Pipeline*> Pipelines::get(const Request& request)
{
    std::string key(request.kernel);
    key.append(reinterpret_cast<const char*>(request.tuning.data()), request.tuning.size_bytes());
    if (const auto found = m_pipelines.find(key); found != m_pipelines.end()) return &found->second;
    TRY(const Pipeline pipeline, build(request));
    m_grown = true;
    return &m_pipelines.emplace(std::move(key), pipeline).first->second;
}

Result<Pipeline> Pipelines::build(const Request& request)
{
    const std::span<const u32> spirv = spirvOf(request.kernel);
    if (spirv.empty()) {
        return Error{ErrorKind::Unsupported,
            "This build of Facet lacks the kernel " + std::string(request.kernel) + ".",
            "Build Facet again from a complete checkout."};
    }
    Pipeline pipeline;
    pipeline.slots = request.slots;
    TRY(pipeline.setLayout, makeSetLayout(m_device, request.slots));
    TRY(pipeline.layout, makeLayout(m_device, pipeline.setLayout, request.paramBytes));

    VkShaderModuleCreateInfo moduleCreation = {.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO};
    moduleCreation.codeSize = spirv.size_bytes();
    moduleCreation.pCode = spirv.data();
    VkShaderModule shader = VK_NULL_HANDLE;
    if (const VkResult result = vkCreateShaderModule(m_device.handle(), &moduleCreation, nullptr, &shader);
        result != VK_SUCCESS)
        return vulkanError(result, "loading kernel " + std::string(request.kernel));

    std::vector<VkSpecializationMapEntry> entries(request.tuning.size());
    for (u32 i = 0; i < entries.size(); ++i)
        entries[i] = {.constantID = i, .offset = i * 4, .size = 4};
    const VkSpecializationInfo specialization = {.mapEntryCount = static_cast<u32>(entries.size()),
        .pMapEntries = entries.data(),
        .dataSize = request.tuning.size_bytes(),
        .pData = request.tuning.data()};
    VkComputePipelineCreateInfo creation = {.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO};
    creation.stage = {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
        .pNext = nullptr,
        .flags = 0,
        .stage = VK_SHADER_STAGE_COMPUTE_BIT,
        .module = shader,
        .pName = "main",
        .pSpecializationInfo = &specialization};
    creation.layout = pipeline.layout;
    const VkResult result =
        vkCreateComputePipelines(m_device.handle(), m_cache, 1, &creation, nullptr, &pipeline.handle);
    vkDestroyShaderModule(m_device.handle(), shader, nullptr);
    if (result != VK_SUCCESS) return vulkanError(result, "compiling kernel " + std::string(request.kernel));
    return pipeline;
}

} // namespace facet::gpu
