#pragma once

// The vocabulary of kernel contracts. A contract (shaders/<kernel>.h) is read by the shader and by C++, so bindings,
// parameters and tuning constants are written once:
//
//     KERNEL(rms_norm)
//     BUFFERS
//       READS (0, f32, x)         // [tokens, width]
//       WRITES(1, f32, y)
//     PARAMS
//       PARAM (u32, width)
//     TUNINGS
//       WORKGROUP(64)             // invocations a workgroup; the device's default replaces 64
//       TUNING(1, u32, rows, 4)   // specialization constant 1
//     END_KERNEL
//
// C++ then calls gpu.dispatch(rms_norm{.buffers = {...}, .params = {...}}, Groups{n}); see engine/vulkan/call.h.
//   READS, WRITES, UPDATES   a storage buffer: name[] in the shader, gpu::Reads/Writes/Updates<T> in C++
//   READS_WIDE               also readable 16 bytes at a time as name_wide[] (vec4 or uvec4); the slot must then
//                            begin at a multiple of 16 bytes, which every slot does
//   WEIGHTS                  a weight tensor in the device layout of its format (engine/base/weight_format.h):
//                            name_words[] and name_quads[]; the shader is compiled once for each format and includes
//                            "weight.glsl", which decodes it

#ifdef __cplusplus

#include "engine/vulkan/call.h"

// clang-format off
#define KERNEL(kernel)        struct kernel { static constexpr const char* kName = #kernel;
#define BUFFERS               struct Buffers {
#define FACET_SLOT(b, Slot, n) Slot n;                                                                                 \
    static constexpr void n##_is_at_its_binding()                                                                      \
    { static_assert(offsetof(Buffers, n) == (b) * sizeof(::facet::gpu::View), "bindings follow declaration order"); }
#define READS(b, T, n)        FACET_SLOT(b, ::facet::gpu::Reads<::facet::gpu::T>, n)
#define READS_WIDE(b, T, n)   FACET_SLOT(b, ::facet::gpu::Reads<::facet::gpu::T>, n)
#define WRITES(b, T, n)       FACET_SLOT(b, ::facet::gpu::Writes<::facet::gpu::T>, n)
#define UPDATES(b, T, n)      FACET_SLOT(b, ::facet::gpu::Updates<::facet::gpu::T>, n)
#define WEIGHTS(b, n)         FACET_SLOT(b, ::facet::gpu::Reads<std::byte>, n)
#define PARAMS                } buffers; struct Params {
#define PARAM(T, n)           ::facet::gpu::T n;
#define TUNINGS               } params; static_assert(sizeof(Params) <= 128, "push constants"); struct Tuning {
#define WORKGROUP(d)          ::facet::gpu::u32 workgroup = d;
#define TUNING(id, T, n, d)   ::facet::gpu::T n = d;                                                                   \
    static constexpr void n##_has_its_id() { static_assert(offsetof(Tuning, n) == (id) * 4u, "ids follow order"); }
#define END_KERNEL            } tuning = {}; };
// clang-format on

#else

#define f32 float
#define u32 uint
#define i32 int
#define FACET_WIDE_f32 vec4
#define FACET_WIDE_u32 uvec4

#define KERNEL(kernel)
#define BUFFERS
#define READS(b, T, n) layout(binding = b, std430) restrict readonly buffer n##_slot { T n[]; };
#define READS_WIDE(b, T, n)                                                                                            \
    layout(binding = b, std430) readonly buffer n##_slot { T n[]; };                                                   \
    layout(binding = b, std430) readonly buffer n##_wide_slot { FACET_WIDE_##T n##_wide[]; };
#define WRITES(b, T, n) layout(binding = b, std430) restrict writeonly buffer n##_slot { T n[]; };
#define UPDATES(b, T, n) layout(binding = b, std430) restrict buffer n##_slot { T n[]; };
#define WEIGHTS(b, n)                                                                                                  \
    layout(binding = b, std430) readonly buffer n##_words_slot { uint n##_words[]; };                                  \
    layout(binding = b, std430) readonly buffer n##_quads_slot { uvec4 n##_quads[]; };
#define PARAMS layout(push_constant, std430) uniform params_slot {
#define PARAM(T, n) T n;
#define TUNINGS                                                                                                        \
    }                                                                                                                  \
    params;
#define WORKGROUP(d) layout(local_size_x_id = 0) in;
#define TUNING(id, T, n, d) layout(constant_id = id) const T n = d;
#define END_KERNEL

#endif
