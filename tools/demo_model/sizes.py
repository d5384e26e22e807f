"""The sizes of the demo model. Every width is a multiple of 32, so that Q8_0 applies to every matrix."""
from gemma import TextConfig, VisionConfig

TEXT = TextConfig(
    vocab_size=2048,
    hidden_size=192,
    intermediate_size=512,
    num_hidden_layers=8,
    num_attention_heads=4,
    num_key_value_heads=2,
    head_dim=64,
    sliding_window=128,
    query_pre_attn_scalar=64,
)
VISION = VisionConfig(
    hidden_size=128,
    intermediate_size=384,
    num_hidden_layers=4,
    num_attention_heads=4,
    image_size=112,
    patch_size=14,
    mm_tokens_per_image=16,
)
CONTEXT_TOKENS = 2048
